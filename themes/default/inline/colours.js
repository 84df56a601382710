let stored; try { stored = localStorage ?? {}; } catch { stored = {}; }
Object.assign(document.documentElement.dataset, { theme: stored["sitegen-theme"] ?? "auto", view: stored["sitegen-view"] ?? "" });
