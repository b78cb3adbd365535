// Warnings of the grid: they stand below the figures they speak of, and can be answered there. Asked for once the page stands, and whenever
// the grid says that it has saved.
(() => {
  'use strict';
  const form = document.getElementById('kisi');
  if (!form || !form.querySelector('td > input:not([type=hidden])')) return;
  const kabar = document.getElementById('kabar-kisi');
  const katakan = (teks, galat) => { kabar.textContent = teks; kabar.toggleAttribute('data-galat', !!galat); };
  const kunci = d => d.querySelector('[data-jawab]') && d.dataset.baris + d.querySelector('[data-jawab]').value;

  async function tegur() {
    let jawab;
    try { jawab = await fetch(form.dataset.peringatan); } catch { return; }
    if (!jawab.ok || jawab.redirected || form.querySelector('.jawab input:focus')) return;
    const baru = new DOMParser().parseFromString(await jawab.text(), 'text/html');
    const ketik = new Map([...form.querySelectorAll('.teguran-kisi:has(.jawab)')].map(d => [kunci(d), d.querySelector('.jawab input').value]));
    form.querySelectorAll('.teguran-kisi').forEach(d => d.remove());
    baru.querySelectorAll('.teguran-kisi').forEach(d => {
      const sel = document.getElementById(d.dataset.baris)?.querySelector('td[data-l="Jumlah realisasi"]');
      if (!sel) return;
      const isi = document.importNode(d, true), kotak = isi.querySelector('.jawab input');
      if (kotak) kotak.value = ketik.get(kunci(isi)) ?? '';
      sel.append(isi);
    });
  }

  const jawabkan = async tombol => {
    const isi = tombol.previousElementSibling;
    if (!isi.value.trim()) { isi.setAttribute('aria-invalid', 'true'); isi.focus(); return; }
    const data = new URLSearchParams({ kunci: tombol.value, jawaban: isi.value, skrip: 'true', __RequestVerificationToken: form.querySelector('[name=__RequestVerificationToken]').value });
    let jawab;
    try { jawab = await fetch(tombol.dataset.jawab, { method: 'POST', body: data, redirect: 'manual' }); } catch { jawab = null; }
    if (jawab && jawab.type === 'opaqueredirect') { form.dispatchEvent(new Event('berakhir')); return; }
    if (!jawab || !jawab.ok) { katakan(jawab?.status === 409 ? await jawab.text() : 'Jawaban belum tersimpan. Coba sekali lagi.', true); return; }
    isi.value = '';
    isi.blur();
    katakan(await jawab.text());
    await tegur();
  };
  form.addEventListener('click', ev => { const t = ev.target.closest('[data-jawab]'); if (t) jawabkan(t); });
  form.addEventListener('keydown', ev => { if (ev.key === 'Enter' && ev.target.matches('.jawab input')) { ev.preventDefault(); jawabkan(ev.target.nextElementSibling); } });
  form.addEventListener('tersimpan', tegur);
  tegur();
})();
