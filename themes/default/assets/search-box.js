// Moves the focus to the search box when the reader presses "/".
addEventListener('keydown', event => {
  const typing = event.target.closest?.('input, select, textarea, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || typing) return;
  const box = document.getElementById('search-query') ?? document.getElementById('search-box');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
