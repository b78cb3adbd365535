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

  const kirim = async (simpan, tangan) => {
    while (berjalan) await berjalan;
    if (berhenti) return false;
    let usai, berhasil = false;
    berjalan = new Promise(r => { usai = r; });
    const isi = naskah.value;
    const data = new FormData(form);
    data.delete('sekali');
    data.set('markdown', isi);
    data.set('simpan', simpan ? 'true' : 'false');
    if (tangan) data.set('tangan', 'true');
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
      if (boleh) { clearTimeout(waktu); kirim(true, true); }
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

  // What is put in can be taken out again by Ctrl+Z: the browser's own way of typing, where it has one.
  const ketik = (teks, dari = naskah.selectionStart, sampai = naskah.selectionEnd) => {
    if (naskah.readOnly) return;
    naskah.focus();
    naskah.setSelectionRange(dari, sampai);
    if (!document.execCommand('insertText', false, teks)) {
      naskah.setRangeText(teks, dari, sampai, 'end');
      naskah.dispatchEvent(new Event('input'));
    }
  };

  const alat = document.getElementById('alat');
  if (alat) {
    alat.hidden = false;
    const pilihGambar = document.getElementById('gambar-tempel');
    // Blanks stay outside the marks, each line has its own, and what bears them already loses them.
    const apit = (tanda, contoh) => {
      const [a, b] = [naskah.selectionStart, naskah.selectionEnd];
      const isi = naskah.value.slice(a, b);
      if (!isi.trim()) {
        ketik(tanda + contoh + tanda, a, a);
        naskah.setSelectionRange(a + tanda.length, a + tanda.length + contoh.length);
        return;
      }
      const bintang = Math.min(naskah.value.slice(0, a).match(/\**$/)[0].length, naskah.value.slice(b).match(/^\**/)[0].length);
      const lepas = tanda === '*' ? bintang % 2 === 1 : bintang >= 2;
      if (lepas) ketik(isi, a - tanda.length, b + tanda.length);
      else ketik(isi.replace(/[^\n]+/g, baris => baris.replace(/^(\s*(?:[-*] |\d+[.)] |#+ )?)(.*?)(\s*)$/, (_, depan, teks, akhir) =>
        teks ? depan + tanda + teks + tanda + akhir : baris)), a, b);
    };
    // The lines that are chosen, each with its mark before it; what stands before and after is no part of the list.
    const baris = tanda => {
      const dari = naskah.value.lastIndexOf('\n', naskah.selectionStart - 1) + 1;
      const akhir = naskah.value.indexOf('\n', naskah.selectionEnd);
      const sampai = akhir < 0 ? naskah.value.length : akhir;
      let n = 0;
      const isi = naskah.value.slice(dari, sampai).split('\n').map((b, i, semua) =>
        b.trim() || semua.length === 1 ? tanda(n++) + b.replace(/^(\s*)([-*] |\d+[.)] |#+ )/, '$1') : b);
      const depan = dari > 0 && naskah.value[dari - 2] !== '\n' ? '\n' : '';
      const belakang = sampai < naskah.value.length && naskah.value[sampai + 1] !== '\n' ? '\n' : '';
      ketik(depan + isi.join('\n') + belakang, dari, sampai);
    };
    const blok = teks => {
      const depan = naskah.value.slice(0, naskah.selectionStart);
      ketik((depan === '' || depan.endsWith('\n\n') ? '' : depan.endsWith('\n') ? '\n' : '\n\n') + teks + '\n\n');
    };
    const kerja = {
      tebal: () => apit('**', 'tebal'),
      miring: () => apit('*', 'miring'),
      judul: () => baris(() => '### '),
      butir: () => baris(() => '- '),
      nomor: () => baris(i => (i + 1) + '. '),
      tabel: () => blok('| Kolom 1 | Kolom 2 | Kolom 3 |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |'),
      catatan: () => {
        const nomor = 1 + Math.max(0, ...[...naskah.value.matchAll(/\[\^(\d+)\]/g)].map(m => +m[1]));
        const isi = 'Tulis catatannya di sini.';
        ketik(`[^${nomor}]`, naskah.selectionEnd);
        const awal = naskah.value.trimEnd().length;
        ketik(`\n\n[^${nomor}]: ${isi}`, awal, naskah.value.length);
        naskah.setSelectionRange(naskah.value.length - isi.length, naskah.value.length);
      },
      gambar: () => pilihGambar.click(),
    };
    alat.addEventListener('click', ev => {
      const tombol = ev.target.closest('[data-alat]');
      if (tombol) kerja[tombol.dataset.alat]();
    });
    naskah.addEventListener('keydown', ev => {
      const nama = (ev.ctrlKey || ev.metaKey) && { b: 'tebal', i: 'miring' }[ev.key.toLowerCase()];
      if (!nama) return;
      ev.preventDefault();
      kerja[nama]();
    });

    // The server makes Markdown of what Word, Excel and web pages put on the clipboard; where it can't be reached, the words come in.
    // One after the other, and nothing else is done to the text meanwhile.
    let antre = Promise.resolve(), menempel = 0;
    const pesan = document.getElementById('pesan-tempel');
    const tempelSatu = async (html, berkas, polos) => {
      const data = new FormData();
      data.set('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
      data.set('html', html);
      data.set('sekitar', naskah.value);
      for (const f of berkas) data.append('file', f, f.name || 'gambar.png');
      const [dari, sampai] = [naskah.selectionStart, naskah.selectionEnd];
      katakan('Merapikan tempelan…');
      let hasil = { teks: polos, pesan: '' };
      try {
        const jawab = await fetch(alat.dataset.tempel, { method: 'POST', body: data, headers: { 'X-Requested-With': 'fetch' } });
        if (jawab.ok && !jawab.redirected) hasil = await jawab.json();
        else hasil.pesan = jawab.status === 422 ? await jawab.text() : 'Tempelan tidak dapat dirapikan; yang masuk tulisannya saja.';
      } catch {
        hasil.pesan = 'Portal tidak dapat dihubungi; yang masuk tulisannya saja.';
      }
      naskah.readOnly = false;
      const teks = hasil.teks || polos;
      if (teks) ketik(teks, dari, sampai);
      katakan(teks ? 'Belum tersimpan' : '');
      pesan.textContent = hasil.pesan;
      pesan.hidden = !hasil.pesan;
    };
    const tempel = (...isi) => {
      menempel++;
      naskah.readOnly = true;
      alat.inert = true;
      antre = antre.then(() => tempelSatu(...isi)).finally(() => {
        menempel--;
        naskah.readOnly = menempel > 0;
        alat.inert = menempel > 0;
      });
    };
    addEventListener('beforeunload', ev => { if (menempel) ev.preventDefault(); });
    const gambar = daftar => [...daftar].filter(f => /^image\/(png|jpe?g)$/.test(f.type));
    naskah.addEventListener('paste', ev => {
      const [html, polos] = [ev.clipboardData.getData('text/html'), ev.clipboardData.getData('text/plain')];
      const berkas = html.includes('<table') || polos ? [] : gambar(ev.clipboardData.files);
      if (!html && !berkas.length) return;
      ev.preventDefault();
      tempel(berkas.length ? '' : html, berkas, polos.replace(/\r\n?/g, '\n'));
    });
    naskah.addEventListener('drop', ev => {
      const berkas = gambar(ev.dataTransfer.files);
      if (!berkas.length) return;
      ev.preventDefault();
      tempel('', berkas, '');
    });
    pilihGambar.addEventListener('change', () => {
      const berkas = gambar(pilihGambar.files);
      if (berkas.length) tempel('', berkas, '');
      pilihGambar.value = '';
    });
  }

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
    ketik(tombol.dataset.sisip);
  });
})();
