namespace SopKinerja.Web.Security;

using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SopKinerja.Data;

/// <summary>Keys of cookies and forms live in the database, so that several nodes and a restart accept the same ones.</summary>
public sealed class KunciProteksi(Database database) : IXmlRepository
{
    // IXmlRepository is synchronous, and is asked at start and when a key is renewed only.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Connect();
        return [.. connection.Query<string>("SELECT Xml FROM KunciProteksi ORDER BY Id").Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Connect();
        connection.Execute("INSERT INTO KunciProteksi (Nama, Xml) VALUES (@nama, @xml)",
            new { nama = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) });
    }
}
