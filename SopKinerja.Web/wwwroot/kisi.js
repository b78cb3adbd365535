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
  const isian = tr => [...tr.querySelectorAll('input, textarea')];
  const tersimpan = new Map();   // element id -> value the server knows
  const ingat = tr => isian(tr).forEach(e => e.id && tersimpan.set(e.id, e.value));
  form.querySelectorAll('tbody tr[id]').forEach(ingat);
  // A row that somebody else saved meanwhile waits for a decision: its button, or new typing in it.
  form.addEventListener('input', ev => { const tr = ev.target.closest('tr[data-bentrok]'); if (tr) tr.removeAttribute('data-bentrok'); });
  form.addEventListener('click', ev => {
    if (!ev.target.matches('[data-pakai]')) return;
    const tr = ev.target.closest('tr');
    tr.removeAttribute('data-bentrok');
    simpan([tr]);
  });
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
    simpan([...new Set(langkah.map(u => baris(document.getElementById(u.id))))]);
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
    if ((ev.ctrlKey || ev.metaKey) && ev.key.toLowerCase() === 's') { ev.preventDefault(); ulangi(el); simpan(semuaBerubah()); return; }
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

  // A block from Excel: rows by line, cells by tab, from this cell down and to the right
  form.addEventListener('paste', ev => {
    const el = ev.target;
    if (!el.matches('td > input')) return;
    const teks = ev.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '');
    if (!/[\t\n]/.test(teks)) return;
    ev.preventDefault();
    tutup();
    const urut = ['Penyebut', 'Predikat', 'Realisasi'];
    const deret = [...form.querySelectorAll('tbody tr[id]')].filter(tr => tr.querySelector('td > input:not([type=hidden])'));
    const mulai = deret.indexOf(baris(el));
    const langkah = [], kena = new Set();
    teks.split('\n').forEach((garis, i) => {
      const tr = deret[mulai + i];
      if (!tr) return;
      const sasaran = [...tr.querySelectorAll('td > input:not([type=hidden])')].filter(e => urut.indexOf(kolom(e)) >= urut.indexOf(kolom(el)));
      garis.split('\t').forEach((isi, j) => {
        const e = sasaran[j], nilai = isi.trim();
        if (!e || e.value === nilai) return;
        langkah.push({ id: e.id, dari: e.value, ke: nilai });
        e.value = nilai;
        kena.add(tr);
      });
    });
    catat(langkah);
    ke(el);
    awal = { el, nilai: el.value };
    katakan(`${langkah.length} sel ditempel.`);
    simpan([...kena]);
  });

  // What the server counted when the page was made, counted again
  const terisi = document.getElementById('terisi');
  const hitung = () => {
    const semua = [...form.querySelectorAll('tbody tr[id] td:last-child .lencana')];
    terisi.textContent = `${semua.filter(l => !/Belum diisi/.test(l.textContent)).length} dari ${semua.length} terisi`;
  };

  form.querySelector('[name=Alasan]')?.addEventListener('change', () => simpan(semuaBerubah()));
  form.addEventListener('keydown', ev => {
    const d = ev.key === 'Escape' && ev.target.closest('details[open]');
    if (d) { d.open = false; d.querySelector('summary').focus(); }
  });
  document.addEventListener('click', ev => form.querySelectorAll('details[open]').forEach(d => { if (!d.contains(ev.target)) d.open = false; }));

  // Saving: rows go out together, one request at a time; what changed meanwhile goes with the next one
  let antre = new Set(), jalan = null;
  const semuaBerubah = () => [...form.querySelectorAll('tbody tr[id]')].filter(berubah);
  function simpan(trs) {
    trs.filter(tr => tr && !tr.hasAttribute('data-bentrok') && berubah(tr)).forEach(tr => antre.add(tr.id));
    if (!jalan && antre.size) jalan = kirim().finally(() => { jalan = null; if (antre.size) simpan([]); });
  }
  async function kirim() {
    const ids = [...antre];
    antre = new Set();
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
    if (!jawab || !jawab.ok) {
      const sebab = jawab && jawab.status === 409 ? await jawab.text() : 'Belum tersimpan: portal tidak terjangkau atau sesi berakhir. Isian Anda masih di layar; tekan Simpan untuk mencoba lagi.';
      katakan(sebab, true);
      return;
    }
    const baru = new DOMParser().parseFromString(await jawab.text(), 'text/html');
    const salah = [...baru.querySelectorAll('tr[id]')].map(tr => terapkan(tr, terkirim)).filter(Boolean).length;
    hitung();
    const galat = [...form.querySelectorAll('tr[data-keadaan=galat]')];
    const simpanan = ids.length > salah ? `${ids.length - salah} baris tersimpan pukul ${jam()}. ` : '';
    katakan(simpanan + (galat.length ? `${galat.length} baris belum dapat disimpan: ` : ''), galat.length > 0);
    galat.forEach((tr, i) => {
      const a = document.createElement('a');
      a.href = `#${tr.id}`;
      a.textContent = tr.cells[0].textContent;
      kabar.append(i ? ', ' : '', a);
    });
  }

  // A row that came back: its computed cells and messages replace the old ones, a cell being typed in is left alone
  function terapkan(baru, terkirim) {
    const lama = document.getElementById(baru.id);
    const galat = baru.dataset.keadaan === 'galat';
    lama.toggleAttribute('data-keadaan', galat);
    if (galat) lama.dataset.keadaan = 'galat';
    lama.toggleAttribute('data-bentrok', baru.hasAttribute('data-bentrok'));
    [...baru.cells].forEach((sumber, i) => {
      const tujuan = lama.cells[i];
      if (!sumber.querySelector('input, textarea')) { if (!tujuan.contains(document.activeElement)) tujuan.innerHTML = sumber.innerHTML; return; }
      tujuan.querySelectorAll('.pesan, [data-pakai]').forEach(p => p.remove());
      sumber.querySelectorAll('input, textarea').forEach(s => {
        const t = s.id ? document.getElementById(s.id) : [...tujuan.querySelectorAll('[type=hidden]')].find(h => kolom(h) === kolom(s));
        if (!t) return;
        for (const a of ['aria-invalid', 'aria-describedby']) if (s.hasAttribute(a)) t.setAttribute(a, s.getAttribute(a)); else t.removeAttribute(a);
        if (!t.id) { t.value = s.value; return; }
        if (t.value === terkirim.get(t.id)) { if (!galat && t !== document.activeElement) t.value = s.value; if (!galat) tersimpan.set(t.id, t.value); }
        else if (!galat) tersimpan.set(t.id, s.value);
      });
      sumber.querySelectorAll('.pesan').forEach(p => { const s = document.querySelector(`[aria-describedby="${p.id}"]`); if (s) s.after(document.importNode(p, true)); else (tujuan.querySelector('details > div') ?? tujuan).append(document.importNode(p, true)); });
      const pakai = sumber.querySelector('[data-pakai]');
      if (pakai) tujuan.append(document.importNode(pakai, true));
      const ringkas = tujuan.querySelector('summary');
      if (ringkas) { ringkas.innerHTML = sumber.querySelector('summary').innerHTML; if (galat && sumber.querySelector('details[open]')) tujuan.querySelector('details').open = true; }
    });
    return galat;
  }

  form.addEventListener('submit', ev => { if (!semuaBerubah().length && !jalan) return; ev.preventDefault(); tutup(); simpan(semuaBerubah()); });
  window.addEventListener('beforeunload', ev => { if (jalan || semuaBerubah().length) ev.preventDefault(); });
})();

// The trace of a figure in place, by one click; without scripts the link opens the row's own page.
(() => {
  'use strict';
  const jejak = document.getElementById('jejak');
  if (!jejak) return;
  document.addEventListener('click', async ev => {
    const a = ev.target.closest('a.hasil');
    if (!a || ev.ctrlKey || ev.metaKey || ev.shiftKey) return;
    ev.preventDefault();
    try {
      const jawab = await fetch(a.href + (a.href.includes('?') ? '&' : '?') + 'handler=Jejak');
      if (!jawab.ok) throw new Error(jawab.status);
      jejak.innerHTML = await jawab.text();
      jejak.showPopover({ source: a });
    } catch { location.href = a.href; }
  });
})();
