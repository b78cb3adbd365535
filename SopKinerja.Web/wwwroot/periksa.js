// Hashes the file in the browser and sends the hash alone, so that a large file, or one that nobody else may see, need not travel.
// Where the browser cannot (no secure connection, no memory), the form sends the file as it does without scripts.
(() => {
  'use strict';
  const form = document.querySelector('form[data-sidik]');
  if (!form || !globalThis.crypto?.subtle) return;
  const berkas = form.elements.berkas, sidik = form.elements.sidik, tombol = form.querySelector('button');
  const kata = tombol.textContent;
  const BATAS = 1024 ** 3;
  document.getElementById('berkas-b').textContent = 'Sidiknya dihitung di peramban ini; berkasnya tidak dikirim.';
  form.addEventListener('submit', async ev => {
    const f = berkas.files[0];
    if (!f || f.size > BATAS || berkas.disabled) return;
    ev.preventDefault();
    tombol.disabled = true;
    tombol.textContent = 'Menghitung sidik…';
    try {
      const isi = await crypto.subtle.digest('SHA-256', await f.arrayBuffer());
      sidik.value = Array.from(new Uint8Array(isi), b => b.toString(16).padStart(2, '0')).join('');
      berkas.disabled = true;
    } catch { sidik.value = ''; }
    tombol.disabled = false;
    form.submit();
  });
  // Back to this page: the form as it was.
  addEventListener('pageshow', () => { berkas.disabled = false; sidik.value = ''; tombol.disabled = false; tombol.textContent = kata; });
})();
