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
            form.scans = this;
            this.waiting = JSON.parse(sessionStorage.getItem(this.store) || "[]");
            this.waiting.forEach(scan => this.show(scan));
            form.addEventListener("submit", event => { event.preventDefault(); this.take(); });
            this.run();
        }
        take() {
            const code = this.input.value.trim();
            this.input.value = "";
            this.add(code);
        }
        add(code) {
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
                if (["TAMAM", "OK"].includes(scan.code)) {
                    await this.press(scan);
                    continue;
                }
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
        // A card that says so presses the one large button, for hands that hold the scanner.
        // It is forgotten before it presses: the page that follows must not press again.
        async press(scan) {
            this.waiting.shift();
            this.keep();
            const button = this.target.querySelector("[data-press]");
            this.mark(scan, button ? "done" : "failed");
            if (!button) return;
            button.click();
            await wait(1500);
        }
        async send(scan) {
            if (scan.body === undefined) {
                // What it is sent with stays as it was: sent again after a lost answer, it means the same cell.
                const body = new URLSearchParams(new FormData(this.form));
                body.delete("__RequestVerificationToken");
                body.set("code", scan.code);
                body.set("key", scan.key);
                scan.body = body.toString();
                this.keep();
            }
            const answer = await fetch(this.form.action, {
                method: "POST", body: new URLSearchParams(scan.body), headers: { ...token(), "X-Scan": "1" },
                credentials: "same-origin" });
            if (answer.status >= 500) throw new Error("server");
            // Signed out meanwhile: the scan waits until somebody has signed in again.
            if (answer.redirected) { location.assign(answer.url); return new Promise(() => {}); }
            const goTo = answer.headers.get("X-Go-To");
            if (goTo) return this.follow(goTo);
            this.target.innerHTML = await answer.text();
            if (window.htmx) window.htmx.process(this.target);
            enliven(this.target);
            const here = this.target.querySelector("[data-here]");
            if (here) history.replaceState(null, "", here.dataset.here);
            if (document.activeElement === document.body && matchMedia("(pointer: fine)").matches) this.input.focus();
            return answer.ok;
        }
        // The scanned thing is worked at on another page; what was scanned after it goes there too.
        follow(goTo) {
            const rest = this.waiting.slice(1).map(({ code, key }) => ({ code, key }));
            this.waiting = [];
            this.keep();
            const there = "scans:" + new URL(goTo, location.href).pathname;
            if (rest.length > 0) sessionStorage.setItem(there, JSON.stringify(rest));
            location.assign(goTo);
            return new Promise(() => {});
        }
    }

    // What lies on the pan now. It is a look only: what counts is weighed anew, with its bytes kept.
    const liveWeight = box => {
        let source;
        const open = () => {
            source = new EventSource(box.dataset.weight);
            source.onmessage = event => {
                const seen = JSON.parse(event.data);
                box.textContent = seen.text;
                box.dataset.stable = seen.stable;
                box.dataset.lost = seen.lost === true;
            };
            // A figure that is no longer followed is no figure.
            source.onerror = () => {
                box.dataset.lost = true;
                box.dataset.stable = false;
                box.textContent = box.dataset.lostWords || "–";
            };
        };
        open();
        // Nobody looks at a hidden page: the balance is left alone.
        const turn = () => { source.close(); if (!document.hidden) open(); };
        document.addEventListener("visibilitychange", turn);
        const gone = new MutationObserver(() => {
            if (document.contains(box)) return;
            source.close();
            gone.disconnect();
            document.removeEventListener("visibilitychange", turn);
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
        // A large button says the same word that a scanner can read from the card beside it.
        const says = event.target.closest("[data-scans]");
        if (says) document.querySelector("form[data-scan]").scans.add(says.dataset.scans);
    });
    enliven(document);
})();
