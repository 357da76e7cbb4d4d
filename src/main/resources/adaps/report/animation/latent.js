'use strict';

/** The identities of a run while its VAE learns; of every agent x, y and the deviations. */
class Latent {
  constructor(run) {
    this.run = run;
    this.path = run.path;
    this.frames = decoded(run.path.frames);
    this.name = 'Moment of the VAE\'s training';
    this.aspect = run.world ? World.aspect(run.world) : 1;
  }

  words(frame) {
    const epochs = this.path.epochs;
    const end = epochs[epochs.length - 1];
    const digits = end < 10 ? 2 : end < 100 ? 1 : 0;
    return 'epoch ' + epochs[frame].toFixed(digits) + ' of ' + end.toFixed(digits)
      + (frame === 0 ? ', untrained' : '');
  }

  draw(board, from, to, share) {
    const pad = [46, 14, 14, 44];
    // Marks at the edge lie inside of the axes as a whole.
    board.fit(this.path.box, pad.map(edge => edge + 9), false);
    this.axes(board, pad);
    const at = i => from[i] + share * (to[i] - from[i]);
    const agents = this.run.types.length;
    for (let agent = 0; agent < agents; agent++) {
      const g = board.g;
      g.beginPath();
      g.ellipse(board.x(at(4 * agent)), board.y(at(4 * agent + 1)),
          board.scale * at(4 * agent + 2), board.scale * at(4 * agent + 3), 0, 0, 2 * Math.PI);
      g.fillStyle = board.type(this.run.types[agent], 0.1);
      g.fill();
    }
    for (let agent = 0; agent < agents; agent++) {
      board.agent(this.run.types[agent], this.run.clusters[agent],
          board.x(at(4 * agent)), board.y(at(4 * agent + 1)), 5);
    }
  }

  axes(board, [left, top, right, bottom]) {
    const low = board.height - bottom;
    const far = board.width - right;
    for (const [value, words] of this.path.ticksX) {
      const x = board.x(value);
      if (x >= left && x <= far) {
        board.line(x, top, x, low, board.ink('grid'));
        board.words(words, x, low + 11, 11, board.ink('muted'), 'center', '400');
      }
    }
    for (const [value, words] of this.path.ticksY) {
      const y = board.y(value);
      if (y >= top && y <= low) {
        board.line(left, y, far, y, board.ink('grid'));
        board.words(words, left - 5, y, 11, board.ink('muted'), 'right', '400');
      }
    }
    board.line(left, low, far, low, board.ink('axis'));
    board.line(left, top, left, low, board.ink('axis'));
    board.words(this.path.axes[0], (left + far) / 2, low + 30, 11.5, board.ink('text'), 'center', '400');
    board.g.save();
    board.g.translate(11, (top + low) / 2);
    board.g.rotate(-Math.PI / 2);
    board.words(this.path.axes[1], 0, 0, 11.5, board.ink('text'), 'center', '400');
    board.g.restore();
  }
}
