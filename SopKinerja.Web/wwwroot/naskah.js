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
  let tersimpan = naskah.value, tertampil = naskah.value, berjalan = null, waktu = 0, berhenti = false;

  const jam = () => new Date().toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' });
  const katakan = (teks, salah) => { keadaan.textContent = teks; keadaan.toggleAttribute('data-galat', !!salah); };

  const kirim = async simpan => {
    while (berjalan) await berjalan;
    if (berhenti) return false;
    let usai, berhasil = false;
    berjalan = new Promise(r => { usai = r; });
    const isi = naskah.value;
    const data = new FormData(form);
    data.delete('sekali');
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
        berhasil = true;
        if (simpan) {
          tersimpan = isi;
          versi.value = pratinjau.firstElementChild.dataset.versi;
          katakan('Tersimpan ' + jam());
        }
      }
    } catch {
      katakan('Belum tersimpan: jaringan terputus. Dicoba lagi saat Anda mengetik.', true);
    } finally {
      berjalan = null;
      usai();
      if (!berhenti && naskah.value !== isi) jadwalkan();
    }
    return berhasil;
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
  // Leaving the page with a form: first it is seen that the portal still answers, so that an ended session takes no text with it.
  let lolos = false;
  form.addEventListener('submit', async ev => {
    if (lolos) return;
    // After a conflict there is nothing to ask first, and a form may not be sent anew within its own submit event.
    if (berhenti) {
      tersimpan = naskah.value;
      return;
    }
    ev.preventDefault();
    clearTimeout(waktu);
    const tombol = ev.submitter;
    if (!await kirim(false)) return;
    lolos = berhenti = true;
    tersimpan = naskah.value;
    form.requestSubmit(tombol);
  });
  const simpanDulu = lanjut => async ev => {
    if (!boleh || berhenti || naskah.value === tersimpan) return;
    ev.preventDefault();
    clearTimeout(waktu);
    if (await kirim(true)) lanjut(ev);
  };
  document.querySelectorAll('main form').forEach(lain => {
    if (lain !== form) lain.addEventListener('submit', simpanDulu(ev => lain.requestSubmit(ev.submitter)));
  });
  document.querySelectorAll('a[href*="handler=Draf"]').forEach(a => a.addEventListener('click', simpanDulu(() => { location.href = a.href; })));
  addEventListener('online', () => { if (boleh && naskah.value !== tersimpan) kirim(true); });
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
