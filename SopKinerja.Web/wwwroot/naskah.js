// The editor of a narrative: preview while writing, saving by itself, snippets at the cursor. Without this file the button saves and the
// page shows the preview.
(() => {
  'use strict';
  const form = document.getElementById('sunting');
  if (!form) return;
  const naskah = document.getElementById('markdown');
  const pratinjau = document.getElementById('pratinjau');
  const keadaan = document.getElementById('keadaan-simpan');
  const bentrok = document.getElementById('bentrok-simpan');
  const versi = form.elements.versi;
  const boleh = !naskah.readOnly;
  const alamat = form.action.replace('handler=Simpan', 'handler=Otomatis');
  let tersimpan = naskah.value, tertampil = naskah.value, berjalan = false, waktu = 0, berhenti = false;

  const jam = () => new Date().toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' });
  const katakan = (teks, salah) => { keadaan.textContent = teks; keadaan.toggleAttribute('data-galat', !!salah); };

  const kirim = async simpan => {
    if (berjalan || berhenti) return;
    berjalan = true;
    const isi = naskah.value;
    const data = new FormData(form);
    data.set('markdown', isi);
    data.set('simpan', simpan ? 'true' : 'false');
    if (simpan) katakan('Menyimpan…');
    try {
      const jawab = await fetch(alamat, { method: 'POST', body: data, headers: { 'X-Requested-With': 'fetch' } });
      const teks = await jawab.text();
      if (jawab.status === 409) {
        berhenti = true;
        bentrok.querySelector('span').textContent = 'Bagian ini baru saja disimpan orang lain. Tulisan Anda tetap ada di sini.';
        bentrok.hidden = false;
        katakan('Belum tersimpan', true);
      } else if (jawab.status === 422) {
        katakan(teks, true);
      } else if (!jawab.ok || jawab.redirected) {
        katakan('Belum tersimpan. Portal tidak dapat dihubungi atau sesi berakhir; salin tulisan Anda lebih dahulu.', true);
      } else {
        const y = pratinjau.scrollTop;
        pratinjau.innerHTML = teks;
        pratinjau.scrollTop = y;
        tertampil = isi;
        if (simpan) {
          tersimpan = isi;
          versi.value = pratinjau.firstElementChild.dataset.versi;
          katakan('Tersimpan ' + jam());
        }
      }
    } catch {
      katakan('Belum tersimpan: jaringan terputus. Dicoba lagi saat Anda mengetik.', true);
    } finally {
      berjalan = false;
      if (!berhenti && naskah.value !== isi) jadwalkan();
    }
  };

  // A pause of a second shows the preview; two more save.
  const jadwalkan = () => {
    clearTimeout(waktu);
    waktu = setTimeout(async () => {
      if (naskah.value !== tertampil) await kirim(false);
      if (boleh) waktu = setTimeout(() => naskah.value !== tersimpan && kirim(true), 2000);
    }, 1000);
  };
  naskah.addEventListener('input', () => {
    if (boleh && !berhenti) katakan('Belum tersimpan');
    jadwalkan();
  });
  naskah.addEventListener('keydown', ev => {
    if ((ev.ctrlKey || ev.metaKey) && ev.key.toLowerCase() === 's') {
      ev.preventDefault();
      if (boleh) { clearTimeout(waktu); kirim(true); }
    }
  });
  form.addEventListener('submit', () => { berhenti = true; clearTimeout(waktu); tersimpan = naskah.value; });
  addEventListener('beforeunload', ev => { if (boleh && naskah.value !== tersimpan) ev.preventDefault(); });

  const sisip = document.getElementById('sisip');
  if (!sisip) return;
  document.getElementById('tombol-sisip').hidden = false;
  const cari = document.getElementById('cari-sisip');
  const butir = [...sisip.querySelectorAll('li')];
  cari.addEventListener('input', () => {
    const kata = cari.value.toLowerCase();
    butir.forEach(li => { li.hidden = !li.textContent.toLowerCase().includes(kata) && !li.firstElementChild.dataset.sisip.includes(kata); });
  });
  sisip.addEventListener('toggle', ev => { if (ev.newState === 'open') cari.focus(); });
  sisip.addEventListener('click', ev => {
    const tombol = ev.target.closest('[data-sisip]');
    if (!tombol) return;
    sisip.hidePopover();
    naskah.focus();
    naskah.setRangeText(tombol.dataset.sisip, naskah.selectionStart, naskah.selectionEnd, 'end');
    naskah.dispatchEvent(new Event('input'));
  });
})();
