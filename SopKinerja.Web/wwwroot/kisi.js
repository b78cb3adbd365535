// The grid of capaian as a spreadsheet: arrows, Enter, paste, undo, and each row saved when it is left. Without this file the form
// does the same with its button.
(() => {
  'use strict';
  const form = document.getElementById('kisi');
  if (!form || !form.querySelector('td > input:not([type=hidden])')) return;
  const kabar = document.getElementById('kabar-kisi');
  const jejak = document.getElementById('jejak');
  document.getElementById('petunjuk-kisi').hidden = false;

  const sel = () => [...form.querySelectorAll('td > input:not([type=hidden])')];
  const baris = el => el.closest('tr');
  const kolom = el => el.name.slice(el.name.indexOf('.') + 1);
  const isian = tr => [...tr.querySelectorAll('input, textarea')].filter(e => e.name);
  const tersimpan = new Map();   // element id -> value the server knows
  const ingat = tr => isian(tr).forEach(e => e.id && tersimpan.set(e.id, e.value));
  form.querySelectorAll('tbody tr[id]').forEach(ingat);
  // A cell that both changed waits for a decision: one of its buttons, or new typing in it. A text that can be read in two ways likewise.
  const putuskan = (tr, el, nilai) => {
    if (nilai !== undefined) el.value = nilai;
    tr.querySelector(`.pilih[data-untuk="${el.id}"]`)?.remove();
    if (tr.querySelector('.pilih')) return;
    tr.removeAttribute('data-bentrok');
    simpan([tr], true);
  };
  form.addEventListener('input', ev => {
    const tr = ev.target.closest('tr[data-bentrok]');
    const pilih = tr?.querySelector(`.pilih[data-untuk="${ev.target.id}"]`);
    if (!pilih) return;
    pilih.remove();
    if (!tr.querySelector('.pilih')) tr.removeAttribute('data-bentrok');
  });
  form.addEventListener('click', ev => {
    const tombol = ev.target.closest('[data-pilih]');
    if (!tombol) return;
    const el = document.getElementById(tombol.parentElement.dataset.untuk);
    const nilai = tombol.dataset.pilih === 'saya' ? el.value : tombol.value;
    if (el.matches('td > input') && el.value !== nilai) catat([{ id: el.id, dari: el.value, ke: nilai }]);
    putuskan(el.closest('tr'), el, nilai);
  });
  // The first click selects what the cell holds, as typing then replaces it; the second puts the caret.
  let dipilih = null;
  form.addEventListener('mousedown', ev => { dipilih = ev.target.matches('td > input') && ev.target !== document.activeElement ? ev.target : null; });
  form.addEventListener('mouseup', ev => { if (dipilih && ev.target === dipilih && dipilih.selectionStart === dipilih.selectionEnd) { ev.preventDefault(); dipilih.select(); } dipilih = null; });
  const berubah = tr => isian(tr).some(e => e.id && tersimpan.get(e.id) !== e.value);

  const katakan = (teks, galat) => { kabar.textContent = teks; kabar.toggleAttribute('data-galat', !!galat); };
  const jam = () => new Date().toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' });

  // Moving about
  const tetangga = (el, turun) => {
    const satu = sel().filter(e => kolom(e) === kolom(el));
    return satu[satu.indexOf(el) + turun] ?? null;
  };
  const samping = (el, langkah) => { const semua = sel(); return semua[semua.indexOf(el) + langkah] ?? null; };
  const ke = el => { if (el) { el.focus(); el.select(); } };

  // Undo: one step is one change of one or many cells, as typed, pasted or undone
  const urung = [], ulang = [];
  let awal = null;
  const catat = langkah => { if (langkah.length) { urung.push(langkah); ulang.length = 0; } };
  const tutup = () => {
    if (awal && awal.el.value !== awal.nilai) catat([{ id: awal.el.id, dari: awal.nilai, ke: awal.el.value }]);
    awal = null;
  };
  const ulangi = el => { tutup(); if (el.matches('td > input')) awal = { el, nilai: el.value }; };
  const mundur = (dari, menuju, arah) => {
    const langkah = dari.pop();
    if (!langkah) return;
    menuju.push(langkah);
    for (const u of langkah) { const e = document.getElementById(u.id); if (e) e.value = u[arah]; }
    const akhir = document.getElementById(langkah[0].id);
    if (akhir) { ke(akhir); awal = { el: akhir, nilai: akhir.value }; }
    const trs = [...new Set(langkah.map(u => baris(document.getElementById(u.id))))];
    // A row that stands again as the server knows it is sent all the same when it shows a fault: that fault is undone too.
    simpan(trs.filter(salah), true);
    simpan(trs);
  };

  form.addEventListener('focusin', ev => { if (ev.target.matches('td > input')) awal = { el: ev.target, nilai: ev.target.value }; });
  form.addEventListener('focusout', ev => {
    const tr = ev.target.closest('tbody tr[id]');
    if (!tr) return;
    if (ev.target.matches('td > input')) tutup();
    if (!tr.contains(ev.relatedTarget)) simpan([tr]);
  });
  form.addEventListener('keydown', ev => {
    const el = ev.target;
    if ((ev.ctrlKey || ev.metaKey) && ev.key.toLowerCase() === 's') { ev.preventDefault(); ulangi(el); simpan(semuaBerubah(), true); return; }
    if (!el.matches('td > input')) return;
    const kendali = ev.ctrlKey || ev.metaKey;
    const diubah = awal && awal.el === el && awal.nilai !== el.value;
    if (kendali && ev.key.toLowerCase() === 'z' && !diubah && !ev.shiftKey) { ev.preventDefault(); mundur(urung, ulang, 'dari'); }
    else if (kendali && (ev.key.toLowerCase() === 'y' || (ev.shiftKey && ev.key.toLowerCase() === 'z')) && !diubah) { ev.preventDefault(); mundur(ulang, urung, 'ke'); }
    else if (ev.key === 'Enter') { ev.preventDefault(); const t = tetangga(el, ev.shiftKey ? -1 : 1); if (t) ke(t); else { ulangi(el); simpan([baris(el)]); } }
    else if (ev.key === 'ArrowDown' || ev.key === 'ArrowUp') { ev.preventDefault(); ke(tetangga(el, ev.key === 'ArrowDown' ? 1 : -1)); }
    else if (ev.key === 'ArrowRight' && el.selectionStart === el.value.length && el.selectionEnd === el.value.length) { ev.preventDefault(); ke(samping(el, 1)); }
    else if (ev.key === 'ArrowLeft' && el.selectionEnd === 0) { ev.preventDefault(); ke(samping(el, -1)); }
    else if (ev.key === 'Escape' && awal && awal.el === el) { el.value = awal.nilai; el.select(); }
  });

  // A block from Excel: rows by line, cells by tab, from this cell down and to the right. What does not fit is said before.
  const nama = { Penyebut: 'Sasaran', Predikat: 'Predikat', Realisasi: 'Jumlah realisasi' };
  form.addEventListener('paste', ev => {
    const el = ev.target;
    if (!el.matches('td > input')) return;
    const teks = ev.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '');
    if (!/[\t\n]/.test(teks)) return;
    ev.preventDefault();
    tutup();
    const deret = [...form.querySelectorAll('tbody tr[id]')].filter(tr => tr.querySelector('td > input:not([type=hidden])'));
    const mulai = deret.indexOf(baris(el));
    const blok = teks.split('\n').map(g => g.split('\t').map(s => s.trim()));
    // Each column of the block is one of the grid, whatever its rows take: a row without a sasaran skips that column.
    const urut = { Penyebut: ['Penyebut', 'Realisasi'], Predikat: ['Predikat', 'Realisasi'], Realisasi: ['Realisasi'] }[kolom(el)];
    const masuk = (tr, nama, nilai) => {
      const milik = n => [...tr.querySelectorAll('td > input:not([type=hidden])')].find(e => kolom(e) === n);
      return nama === 'Realisasi' && milik('Predikat') && urut[0] !== 'Predikat' && /[^0-9.,% -]/.test(nilai) ? milik('Predikat') : milik(nama);
    };
    const isi = [];
    let luar = 0;
    blok.forEach((garis, i) => garis.forEach((nilai, j) => {
      const e = deret[mulai + i] && urut[j] && masuk(deret[mulai + i], urut[j], nilai);
      if (e) isi.push([e, nilai]); else if (nilai && nilai !== '-') luar += 1;
    }));
    const tempel = () => {
      const langkah = isi.filter(([e, nilai]) => e.value !== nilai).map(([e, nilai]) => ({ id: e.id, dari: e.value, ke: nilai }));
      langkah.forEach(u => { document.getElementById(u.id).value = u.ke; });
      catat(langkah);
      ke(el);
      awal = { el, nilai: el.value };
      katakan(`${langkah.length} sel ditempel.`);
      simpan([...new Set(langkah.map(u => baris(document.getElementById(u.id))))]);
    };
    if (!luar) { tempel(); return; }
    const lebih = Math.max(0, blok.length - (deret.length - mulai));
    const lebar = Math.max(...blok.map(g => g.length));
    const sebab = [lebih ? `${lebih} baris terakhir` : '', lebar > urut.length ? `${lebar - urut.length} kolom paling kanan` : ''].filter(Boolean).join(' dan ') || `${luar} sel`;
    katakan(`Tempelan ${blok.length} baris × ${lebar} kolom tidak muat: ${sebab} akan tertinggal. Kolom pertama masuk ke ${nama[kolom(el)]}. `, true);
    tanya([['Tempel yang muat', tempel], ['Batal', () => { katakan('Tidak ada yang ditempel.'); ke(el); }]]);
  });
  const tanya = pilihan => pilihan.forEach(([kata, kerja]) => {
    const b = document.createElement('button');
    b.type = 'button';
    b.className = 'tombol';
    b.textContent = kata;
    b.addEventListener('click', kerja);
    kabar.append(b, ' ');
  });

  // What the server counted when the page was made, counted again
  const terisi = document.getElementById('terisi');
  const hitung = () => {
    const semua = [...form.querySelectorAll('tbody tr[id] td:last-child .lencana')];
    const belum = semua.filter(l => /Belum tersedia/.test(l.textContent)).length;
    terisi.textContent = `${semua.filter(l => !/Belum (diisi|tersedia)|Galat/.test(l.textContent)).length} dari ${semua.length} terisi${belum ? `, ${belum} belum tersedia` : ''}`;
  };

  form.querySelector('[name=Alasan]')?.addEventListener('change', () => simpan(semuaBerubah()));
  form.addEventListener('keydown', ev => {
    const d = ev.key === 'Escape' && ev.target.closest('details[open]');
    if (d) { d.open = false; d.querySelector('summary').focus(); }
  });
  document.addEventListener('click', ev => form.querySelectorAll('details[open]').forEach(d => { if (!d.contains(ev.target)) d.open = false; }));

  // Saving: rows go out together, one request at a time; what changed meanwhile goes with the next one
  let antre = new Set(), jalan = null;
  // What a row held when it was sent back: unchanged, only a person sends it again
  const ditolak = new Map();
  const potret = tr => JSON.stringify(isian(tr).map(e => e.id && e.value));
  const salah = tr => tr.dataset.keadaan === 'galat';
  const semuaBerubah = () => [...form.querySelectorAll('tbody tr[id]')].filter(tr => berubah(tr) || salah(tr));
  function simpan(trs, juga) {
    trs.filter(tr => tr && !tr.hasAttribute('data-bentrok') && (juga || ((berubah(tr) || salah(tr)) && ditolak.get(tr.id) !== potret(tr)))).forEach(tr => antre.add(tr.id));
    if (!jalan && antre.size) jalan = kirim().finally(() => { jalan = null; if (antre.size) simpan([]); });
  }
  async function kirim() {
    // A row that came back with a question while it waited is not sent: nobody has seen the question yet.
    const ids = [...antre].filter(id => !document.getElementById(id).hasAttribute('data-bentrok'));
    antre = new Set();
    if (!ids.length) return;
    const data = new URLSearchParams();
    data.set('__RequestVerificationToken', form.querySelector('[name=__RequestVerificationToken]').value);
    const alasan = form.querySelector('[name=Alasan]');
    if (alasan) {
      if (!alasan.value.trim()) {
        alasan.setAttribute('aria-invalid', 'true');
        katakan('', true);
        const a = document.createElement('a');
        a.href = '#alasan';
        a.textContent = 'Tulis alasan koreksi lebih dahulu.';
        kabar.append(a);
        return;
      }
      alasan.removeAttribute('aria-invalid');
      data.set('Alasan', alasan.value);
    }
    const terkirim = new Map();
    ids.map(id => document.getElementById(id)).forEach((tr, n) => isian(tr).forEach(e => {
      data.append(`sel[${n}].${kolom(e)}`, e.value);
      if (e.id) terkirim.set(e.id, e.value);
    }));
    katakan('Menyimpan…');
    let jawab;
    try { jawab = await fetch(form.dataset.baris, { method: 'POST', body: data, redirect: 'manual' }); } catch { jawab = null; }
    if (jawab && jawab.type === 'opaqueredirect') { semuaBerubah().forEach(tr => ditolak.set(tr.id, potret(tr))); berakhir(); return; }
    if (!jawab || !jawab.ok) {
      const sebab = !jawab ? 'Belum tersimpan: portal tidak terjangkau. Isian Anda masih di layar; tekan Simpan untuk mencoba lagi.'
        : jawab.status === 409 ? await jawab.text() : `Belum tersimpan: portal menolak kiriman ini (${jawab.status}). Isian Anda masih di layar; salin dahulu, lalu muat ulang halaman.`;
      katakan(sebab, true);
      return;
    }
    const baru = new DOMParser().parseFromString(await jawab.text(), 'text/html');
    const tertolak = [...baru.querySelectorAll('tr[id]')].map(tr => {
      const galat = terapkan(tr, terkirim), lama = document.getElementById(tr.id);
      if (galat) ditolak.set(tr.id, potret(lama)); else ditolak.delete(tr.id);
      return galat;
    }).filter(Boolean).length;
    hitung();
    const galat = [...form.querySelectorAll('tr[data-keadaan=galat]')];
    const simpanan = ids.length > tertolak ? `${ids.length - tertolak} baris tersimpan pukul ${jam()}. ` : '';
    katakan(simpanan + (galat.length ? `${galat.length} baris belum dapat disimpan: ` : ''), galat.length > 0);
    if (!galat.length) semuanya();
    if (!antre.size) form.dispatchEvent(new Event('tersimpan'));
    galat.forEach((tr, i) => {
      const a = document.createElement('a');
      a.href = `#${tr.id}`;
      a.textContent = tr.cells[0].textContent;
      kabar.append(i ? ', ' : '', a);
    });
    const ragu = [...form.querySelectorAll('.pilih:has([data-pilih=koma])')];
    if (ragu.length > 1) {
      const teks = document.getElementById(ragu[0].dataset.untuk).value, tombol = cara => ragu[0].querySelector(`[data-pilih=${cara}]`).value;
      kabar.append(`. ${ragu.length} angka dapat dibaca dua cara: `);
      tanya(['koma', 'titik'].map(cara => [`“${teks}” berarti ${tombol(cara)}, yang lain juga begitu`, () => {
        catat(ragu.map(r => ({ id: r.dataset.untuk, dari: document.getElementById(r.dataset.untuk).value, ke: r.querySelector(`[data-pilih=${cara}]`).value })));
        ragu.forEach(r => { const e = document.getElementById(r.dataset.untuk); putuskan(baris(e), e, r.querySelector(`[data-pilih=${cara}]`).value); });
      }]));
    }
  }

  // The session ended: what was typed stays on the screen and in this tab until somebody is signed in again
  const simpanan = `kisi:${form.dataset.pengguna}:${location.pathname}${location.search}`;
  const tersembunyi = (tr, n) => isian(tr).find(e => !e.id && kolom(e) === n);
  form.addEventListener('berakhir', berakhir);
  function berakhir() {
    // With the version that was seen: what somebody saves until the person is back is then asked about, not written over.
    const isi = semuaBerubah().map(tr => ({
      id: tr.id, versi: tersembunyi(tr, 'Versi').value, awal: tersembunyi(tr, 'Awal').value,
      sel: isian(tr).filter(e => e.id && tersimpan.get(e.id) !== e.value).map(e => [e.id, e.value]),
    }));
    sessionStorage.setItem(simpanan, JSON.stringify(isi));
    katakan('Sesi Anda berakhir, jadi isian ini belum tersimpan. Isian tetap disimpan di peramban ini. ', true);
    const a = document.createElement('a');
    a.href = `${form.dataset.masuk}?kembali=${encodeURIComponent(location.pathname + location.search)}`;
    a.textContent = 'Masuk lagi';
    a.addEventListener('click', () => { pergi = true; });
    kabar.append(a);
  }
  const semuanya = () => sessionStorage.removeItem(simpanan);
  let pergi = false;
  const tertinggal = JSON.parse(sessionStorage.getItem(simpanan) ?? '[]').filter(b => document.getElementById(b.id));
  if (tertinggal.length) {
    tertinggal.forEach(b => {
      const tr = document.getElementById(b.id);
      tersembunyi(tr, 'Versi').value = b.versi;
      tersembunyi(tr, 'Awal').value = b.awal;
      b.sel.forEach(([id, nilai]) => { document.getElementById(id).value = nilai; });
    });
    katakan(`${tertinggal.flatMap(b => b.sel).length} isian yang belum tersimpan dipulihkan. Periksa, lalu tekan Simpan.`);
  }

  // A row that came back: its computed cells and messages replace the old ones, a cell being typed in is left alone
  function terapkan(baru, terkirim) {
    const lama = document.getElementById(baru.id);
    const galat = baru.dataset.keadaan === 'galat';
    lama.toggleAttribute('data-keadaan', galat);
    if (galat) lama.dataset.keadaan = 'galat';
    lama.toggleAttribute('data-bentrok', baru.hasAttribute('data-bentrok'));
    // Somebody else's change in a cell that is being typed in: the row keeps the version it began from, so that the next save asks about it.
    const angka = v => v.replace(/[.\s]/g, '');
    const tunda = [...baru.querySelectorAll('input[id], textarea[id]')].some(s => {
      const t = document.getElementById(s.id);
      return t && t.value !== terkirim.get(t.id) && angka(s.value) !== angka(terkirim.get(t.id) ?? '');
    });
    [...baru.cells].forEach((sumber, i) => {
      const tujuan = lama.cells[i];
      if (!sumber.querySelector('input, textarea')) { if (!tujuan.contains(document.activeElement)) tujuan.innerHTML = sumber.innerHTML; return; }
      tujuan.querySelectorAll('.pesan, .pilih').forEach(p => p.remove());
      sumber.querySelectorAll('input, textarea').forEach(s => {
        const t = s.id ? document.getElementById(s.id) : [...tujuan.querySelectorAll('[type=hidden]')].find(h => kolom(h) === kolom(s));
        if (!t) return;
        for (const a of ['aria-invalid', 'aria-describedby']) if (s.hasAttribute(a)) t.setAttribute(a, s.getAttribute(a)); else t.removeAttribute(a);
        if (!t.id) { if (!tunda) t.value = s.value; return; }
        // What nobody typed meanwhile becomes what the server has, with the other person's cells, also in a row that is sent back.
        if (t.value === terkirim.get(t.id)) { if (t.value !== s.value) { t.value = s.value; if (t === document.activeElement) t.select(); } if (!galat) tersimpan.set(t.id, t.value); }
        else if (!galat) tersimpan.set(t.id, s.value);
      });
      sumber.querySelectorAll('.pesan').forEach(p => { const s = document.querySelector(`[aria-describedby="${p.id}"]`); if (s) s.after(document.importNode(p, true)); else (tujuan.querySelector('details > div') ?? tujuan).append(document.importNode(p, true)); });
      sumber.querySelectorAll('.pilih').forEach(p => {
        const t = document.getElementById(p.dataset.untuk);
        (t.parentElement.querySelector('.pesan') ?? t).after(document.importNode(p, true));
      });
      const ringkas = tujuan.querySelector('summary');
      if (ringkas) { ringkas.innerHTML = sumber.querySelector('summary').innerHTML; if (galat && sumber.querySelector('details[open]')) tujuan.querySelector('details').open = true; }
    });
    return galat;
  }

  // Leaving the cell would save it and move the bar away from under the pointer: the press keeps the focus, the click saves
  form.querySelectorAll('.simpan button').forEach(b => b.addEventListener('mousedown', ev => ev.preventDefault()));
  form.addEventListener('submit', async ev => {
    if (!semuaBerubah().length && !jalan) return;
    ev.preventDefault(); tutup(); simpan(semuaBerubah(), true);
    // Handing in comes after the saving, and only when all of it was saved
    const ajukan = ev.submitter?.id === 'ajukan' ? ev.submitter : null;
    if (!ajukan) return;
    while (jalan) await jalan;
    if (!semuaBerubah().length) form.requestSubmit(ajukan);
  });
  window.addEventListener('beforeunload', ev => { if (!pergi && (jalan || semuaBerubah().length)) ev.preventDefault(); });
})();
