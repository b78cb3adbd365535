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
