try { document.documentElement.dataset.theme = localStorage.getItem("sitegen-theme") || "auto"; } catch { document.documentElement.dataset.theme = "auto"; }
