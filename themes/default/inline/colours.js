let colours; try { colours = localStorage.getItem("sitegen-theme"); } catch {} document.documentElement.dataset.theme = colours || "auto";
