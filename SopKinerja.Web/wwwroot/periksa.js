// Hashes the file in the browser and sends the hash alone, so that a large file, or one that nobody else may see, need not travel.
// Where the browser cannot (no secure connection, no memory), the form sends the file as it does without scripts.
(() => {
  'use strict';
  const form = document.querySelector('form[data-sidik]');
  if (!form || !globalThis.crypto?.subtle) return;
  const berkas = form.elements.berkas, sidik = form.elements.sidik, tombol = form.querySelector('button');
  const kata = tombol.textContent, bantuan = document.getElementById('berkas-b'), semula = bantuan.textContent;
  const BATAS = 1024 ** 3;
  let kirim = false;
  bantuan.textContent = 'Sidiknya dihitung di peramban ini; berkasnya tidak dikirim.';
  form.addEventListener('submit', async ev => {
    const f = berkas.files[0];
    if (!f || kirim) return;
    ev.preventDefault();
    tombol.disabled = true;
    tombol.textContent = 'Menghitung sidik…';
    try {
      if (f.size > BATAS) throw new Error('besar');
      const isi = await crypto.subtle.digest('SHA-256', await f.arrayBuffer());
      sidik.value = Array.from(new Uint8Array(isi), b => b.toString(16).padStart(2, '0')).join('');
      berkas.disabled = true;
      form.submit();
    } catch {
      // Sent only by another press, by somebody who has read what that does.
      kirim = true;
      bantuan.textContent = 'Peramban ini tidak dapat menghitung sidiknya. Tekan Cocokkan sekali lagi untuk mengirim berkasnya. ' + semula;
      tombol.disabled = false;
      tombol.textContent = kata;
    }
  });
  // Back to this page: the form as it was.
  addEventListener('pageshow', () => { berkas.disabled = false; sidik.value = ''; tombol.disabled = false; tombol.textContent = kata; });
})();
