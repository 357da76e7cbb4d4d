'use strict';

/** A canvas in CSS pixels, and how the program draws agents on any of its pictures. */
class Board {
  constructor(g, width, height) {
    this.g = g;
    this.width = width;
    this.height = height;
    this.style = getComputedStyle(document.documentElement);
  }

  /** Shows a box of places with one scale for both axes, y upwards unless told. */
  fit(box, pad, downwards) {
    const [left, top, right, bottom] = pad;
    const wide = this.width - left - right;
    const high = this.height - top - bottom;
    this.scale = Math.min(wide / Math.max(1, box[2] - box[0]), high / Math.max(1, box[3] - box[1]));
    this.x = x => left + wide / 2 + (x - (box[0] + box[2]) / 2) * this.scale;
    const up = downwards ? 1 : -1;
    this.y = y => top + high / 2 + up * (y - (box[1] + box[3]) / 2) * this.scale;
  }

  /** A colour of the page by the name of its ink. */
  ink(name, opacity = 1) {
    const colour = this.style.getPropertyValue('--' + name).trim();
    return opacity === 1
      ? colour : colour + Math.round(255 * opacity).toString(16).padStart(2, '0');
  }

  type(type, opacity) {
    return this.ink('type-' + (type + 1), opacity);
  }

  /** Black or white, whichever is read better on a colour. */
  static readableOn(colour) {
    const [r, g, b] = [1, 3, 5].map(i => parseInt(colour.substr(i, 2), 16) / 255);
    return 0.3 * r + 0.59 * g + 0.11 * b > 0.55 ? '#000000' : '#ffffff';
  }

  shape(type, x, y, radius) {
    const corners = animations.shapes[type % animations.shapes.length];
    this.g.beginPath();
    corners.forEach(([cx, cy]) => this.g.lineTo(x + radius * cx, y + radius * cy));
    this.g.closePath();
  }

  /** An agent: shape and colour of its type, outline of its cluster if it has one. */
  agent(type, cluster, x, y, radius) {
    this.shape(type, x, y, radius);
    this.g.fillStyle = this.type(type);
    this.g.fill();
    this.g.lineJoin = 'round';
    this.g.strokeStyle = cluster === undefined
      ? this.ink('ground') : this.ink('cluster-' + (cluster + 1));
    this.g.lineWidth = cluster === undefined ? 1 : 2.2;
    this.g.stroke();
  }

  words(text, x, y, size, colour, align = 'center', weight = '600') {
    this.g.font = weight + ' ' + size + "px system-ui,'Segoe UI',Roboto,Arial,sans-serif";
    this.g.textAlign = align;
    this.g.textBaseline = 'middle';
    this.g.fillStyle = colour;
    this.g.fillText(text, x, y);
  }

  line(x0, y0, x1, y1, colour) {
    this.g.strokeStyle = colour;
    this.g.lineWidth = 1;
    this.g.beginPath();
    this.g.moveTo(Math.round(x0) + 0.5, Math.round(y0) + 0.5);
    this.g.lineTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
    this.g.stroke();
  }
}
