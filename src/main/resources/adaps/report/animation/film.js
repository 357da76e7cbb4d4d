'use strict';

/** Plays what `animations` holds; one Film for every picture of a run. */
const animations = JSON.parse(document.getElementById('animations').textContent);
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Seconds for which the last picture stays before the first one comes again. */
const HOLD = 1.5;

/** The pictures of FrameCoding: a shorter one lists places and numbers of what has changed. */
function decoded(coded) {
  const frames = [];
  for (const part of coded) {
    if (part.length === coded[0].length) {
      frames.push(part);
    } else {
      const frame = frames[frames.length - 1].slice();
      for (let i = 0; i < part.length; i += 2) {
        frame[part[i]] = part[i + 1];
      }
      frames.push(frame);
    }
  }
  return frames;
}

class Film {
  /** @param picture has frames, draw(canvas, from, to, share), words(frame) and name */
  constructor(host, picture) {
    this.picture = picture;
    this.last = picture.frames.length - 1;
    this.time = 0;
    this.held = 0;
    this.playing = false;
    this.visible = true;
    this.perSecond = Math.max(4, Math.min(12, this.last / 8));
    this.build(host);
    this.show();
  }

  build(host) {
    this.canvas = made('canvas', host, {role: 'img', tabindex: 0});
    this.canvas.setAttribute('aria-label', host.dataset.words);
    this.canvas.style.aspectRatio = this.picture.aspect;
    const bar = made('div', host, {class: 'bar'});
    this.button = made('button', bar, {type: 'button'});
    this.slider = made('input', bar, {type: 'range', min: 0, max: this.last, step: 1});
    this.slider.setAttribute('aria-label', this.picture.name);
    this.count = made('p', host, {class: 'count'});
    this.button.onclick = () => this.play(!this.playing);
    this.slider.oninput = () => this.goTo(Number(this.slider.value));
    host.onkeydown = event => this.key(event);
  }

  /** Space plays and stops; arrows, Home and End go through the pictures. */
  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const shown = Math.floor(this.time);
    const at = {ArrowLeft: shown - 1, ArrowRight: shown + 1, Home: 0, End: this.last}[event.key];
    if (event.key === ' ' && event.target !== this.button) {
      this.play(!this.playing);
    } else if (at !== undefined && event.target !== this.slider) {
      this.goTo(at);
    } else {
      return;
    }
    event.preventDefault();
  }

  play(on) {
    this.playing = on && this.last > 0;
    if (this.playing && this.time >= this.last) {
      this.time = 0;
    }
    this.held = 0;
    this.show();
  }

  goTo(frame) {
    this.playing = false;
    this.time = Math.max(0, Math.min(this.last, frame));
    this.show();
  }

  advance(seconds) {
    if (this.time < this.last) {
      this.time = Math.min(this.last, this.time + seconds * this.perSecond);
    } else if ((this.held += seconds) > HOLD) {
      this.held = 0;
      this.time = 0;
    }
    this.show();
  }

  show() {
    const from = Math.floor(this.time);
    const to = Math.min(this.last, from + 1);
    const words = this.picture.words(from);
    const face = this.playing ? 'Pause' : 'Play';
    if (this.button.textContent !== face) {
      this.button.textContent = face;
    }
    this.slider.value = from;
    this.slider.setAttribute('aria-valuetext', words);
    this.count.textContent = words;
    // Nothing glides for those who asked for less motion.
    const share = calm.matches ? 0 : this.time - from;
    const ratio = window.devicePixelRatio || 1;
    const width = this.canvas.clientWidth;
    const height = this.canvas.clientHeight;
    if (width === 0 || height === 0) {
      return;
    }
    if (this.canvas.width !== Math.round(width * ratio)
        || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    const g = this.canvas.getContext('2d');
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.clearRect(0, 0, width, height);
    this.picture.draw(new Board(g, width, height), this.picture.frames[from],
        this.picture.frames[to], share);
  }
}

function made(name, parent, attributes) {
  const element = parent.appendChild(document.createElement(name));
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}

/** One clock for all films; those out of sight stand still. */
function start() {
  const films = [];
  for (const host of document.querySelectorAll('.film')) {
    const run = animations.runs[host.dataset.run];
    const kind = host.dataset.kind;
    const picture = kind === 'world' ? new World(run) : new Latent(run);
    films.push(new Film(host, picture));
  }
  const seen = new IntersectionObserver(changes => {
    for (const change of changes) {
      films.find(film => film.canvas === change.target).visible = change.isIntersecting;
    }
  });
  const sized = new ResizeObserver(() => films.forEach(film => film.show()));
  for (const film of films) {
    seen.observe(film.canvas);
    sized.observe(film.canvas);
    film.play(!calm.matches);
  }
  matchMedia('(prefers-color-scheme: dark)').onchange = () => films.forEach(film => film.show());
  calm.onchange = () => calm.matches && films.forEach(film => film.play(false));
  let before = performance.now();
  const tick = now => {
    // A frame's time may lie before the clock that was read first; a hidden page's far behind.
    const seconds = Math.max(0, Math.min(0.1, (now - before) / 1000));
    before = now;
    films.filter(film => film.playing && film.visible).forEach(film => film.advance(seconds));
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

start();
