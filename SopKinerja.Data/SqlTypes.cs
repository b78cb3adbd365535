namespace SopKinerja.Data;

using System.Data;
using System.Globalization;
using Dapper;

/// <summary>
/// Values that the two drivers give back differently. SQLite has no date, time or decimal of its own:
/// times are UTC, dates are bare yyyy-MM-dd, decimals may come back as double, long or text.
/// </summary>
internal static class SqlTypes
{
    private static bool s_registered;

    public static void Register()
    {
        if (s_registered)
            return;
        s_registered = true;
        // Dapper's own map sends datetime, which rounds to 1/300 s, whatever a handler's SetValue says (its issues 206 and 1315).
        SqlMapper.AddTypeMap(typeof(DateTime), DbType.DateTime2);
        SqlMapper.AddTypeMap(typeof(DateTime?), DbType.DateTime2);
        SqlMapper.AddTypeHandler(new UtcHandler());
        SqlMapper.AddTypeHandler(new DateHandler());
        SqlMapper.AddTypeHandler(new DecimalHandler());
    }

    private sealed class UtcHandler : SqlMapper.TypeHandler<DateTime>
    {
        public override void SetValue(IDbDataParameter parameter, DateTime value)
        {
            parameter.DbType = DbType.DateTime2;
            parameter.Value = value;
        }

        public override DateTime Parse(object value) => DateTime.SpecifyKind(
            value is DateTime time ? time : DateTime.Parse((string)value, CultureInfo.InvariantCulture), DateTimeKind.Utc);
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public override DateOnly Parse(object value) => value is DateTime time
            ? DateOnly.FromDateTime(time)
            : DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed class DecimalHandler : SqlMapper.TypeHandler<decimal>
    {
        public override void SetValue(IDbDataParameter parameter, decimal value)
        {
            parameter.DbType = DbType.Decimal;
            parameter.Value = value;
        }

        /// <summary>Without the zeros that decimal(18,4) comes back with: 176905 is 176905 from both databases.</summary>
        public override decimal Parse(object value) =>
            Convert.ToDecimal(value, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m;
    }
}
