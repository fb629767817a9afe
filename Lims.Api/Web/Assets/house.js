// Scan queue, live weight, and forms that are not sent twice. No build step, no library but htmx beside it.
"use strict";
(() => {
    // crypto.randomUUID exists only over TLS; a house on its own network has none.
    const newKey = () => {
        const b = crypto.getRandomValues(new Uint8Array(16));
        return Array.from(b, x => x.toString(16).padStart(2, "0")).join("");
    };
    const token = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}");
    const wait = ms => new Promise(done => setTimeout(done, ms));

    // A scanner types faster than pages answer: take and clear on Enter, send in order, each under its own key.
    class ScanQueue {
        constructor(form) {
            this.form = form;
            this.input = form.querySelector("input[name=code]");
            this.list = form.querySelector(".queue");
            this.target = document.querySelector(form.dataset.target);
            this.store = "scans:" + location.pathname;
            this.waiting = JSON.parse(sessionStorage.getItem(this.store) || "[]");
            this.waiting.forEach(scan => this.show(scan));
            form.addEventListener("submit", event => { event.preventDefault(); this.take(); });
            this.run();
        }
        take() {
            const code = this.input.value.trim();
            this.input.value = "";
            if (code === "") return;
            const scan = { code, key: newKey() };
            this.waiting.push(scan);
            this.keep();
            this.show(scan);
            this.run();
        }
        keep() { sessionStorage.setItem(this.store, JSON.stringify(this.waiting)); }
        show(scan) {
            const entry = document.createElement("li");
            entry.textContent = scan.code;
            entry.dataset.key = scan.key;
            this.list.append(entry);
            while (this.list.children.length > 30) this.list.firstElementChild.remove();
        }
        mark(scan, state) {
            const entry = this.list.querySelector(`[data-key="${scan.key}"]`);
            if (entry) entry.className = state;
        }
        async run() {
            if (this.running) return;
            this.running = true;
            for (let pause = 250; this.waiting.length > 0;) {
                const scan = this.waiting[0];
                try {
                    const ok = await this.send(scan);
                    this.mark(scan, ok ? "done" : "failed");
                    this.waiting.shift();
                    this.keep();
                    pause = 250;
                } catch {
                    // The network is away: the same scan is sent again under its key, so it counts once.
                    await wait(pause);
                    pause = Math.min(pause * 2, 5000);
                }
            }
            this.running = false;
        }
        async send(scan) {
            const body = new URLSearchParams(new FormData(this.form));
            body.set("code", scan.code);
            body.set("key", scan.key);
            const answer = await fetch(this.form.action, {
                method: "POST", body, headers: { ...token(), "X-Scan": "1" }, credentials: "same-origin" });
            if (answer.status >= 500) throw new Error("server");
            const goTo = answer.headers.get("X-Go-To");
            if (goTo) { this.waiting.shift(); this.keep(); location.assign(goTo); return true; }
            if (answer.redirected) { location.assign(answer.url); return true; }
            this.target.innerHTML = await answer.text();
            if (window.htmx) window.htmx.process(this.target);
            enliven(this.target);
            return answer.ok;
        }
    }

    // What lies on the pan now. It is a look only: what counts is weighed anew, with its bytes kept.
    const liveWeight = box => {
        const source = new EventSource(box.dataset.weight);
        source.onmessage = event => {
            const seen = JSON.parse(event.data);
            box.textContent = seen.text;
            box.dataset.stable = seen.stable;
            box.dataset.lost = seen.lost === true;
        };
        source.onerror = () => { box.dataset.lost = true; };
        const gone = new MutationObserver(() => {
            if (!document.contains(box)) { source.close(); gone.disconnect(); }
        });
        gone.observe(document.body, { childList: true, subtree: true });
    };

    const enliven = root => {
        root.querySelectorAll("form[data-scan]:not([data-lives])").forEach(form => {
            form.dataset.lives = "1";
            new ScanQueue(form);
        });
        root.querySelectorAll("[data-weight]:not([data-lives])").forEach(box => {
            box.dataset.lives = "1";
            liveWeight(box);
        });
        root.querySelectorAll("input[type=hidden][name=key][value='']").forEach(field => { field.value = newKey(); });
        const first = root.querySelector("[data-focus]");
        if (first && (!document.activeElement || document.activeElement === document.body)) first.focus();
    };

    // A form is sent once: a second press of a tired hand does nothing.
    document.addEventListener("submit", event => {
        const form = event.target;
        if (form.matches("[data-scan]") || event.defaultPrevented) return;
        if (form.dataset.sent) { event.preventDefault(); return; }
        form.dataset.sent = "1";
        setTimeout(() => { delete form.dataset.sent; }, 8000);
    });
    // What a scanner types while no field has the focus goes to the scan field, from its first character on.
    document.addEventListener("keydown", event => {
        const field = document.querySelector("form[data-scan] input[name=code]");
        const busy = document.activeElement && document.activeElement.matches("input, textarea, select");
        if (field && !busy && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) field.focus();
    });
    document.addEventListener("htmx:afterSwap", event => enliven(event.target));
    // A camera's picture is turned upright and made small enough here, then sent at once: one press is enough.
    const mostPixels = 1600;
    const shrink = async field => {
        const picture = await createImageBitmap(field.files[0], { imageOrientation: "from-image" });
        const scale = Math.min(1, mostPixels / Math.max(picture.width, picture.height));
        const canvas = document.createElement("canvas");
        canvas.width = Math.max(1, Math.round(picture.width * scale));
        canvas.height = Math.max(1, Math.round(picture.height * scale));
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        const small = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.85));
        const files = new DataTransfer();
        files.items.add(new File([small], "photo.jpg", { type: "image/jpeg" }));
        field.files = files.files;
    };
    document.addEventListener("change", event => {
        // What the browser cannot draw goes as it is: the house says what is wrong with it.
        if (event.target.matches("[data-photo]") && event.target.files.length > 0)
            shrink(event.target).catch(() => { }).then(() => event.target.form.requestSubmit());
        if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
    });
    document.addEventListener("click", event => {
        if (event.target.matches("[data-print]")) window.print();
    });
    enliven(document);
})();
