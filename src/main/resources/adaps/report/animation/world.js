'use strict';

/** An episode in a run's world, on a plane or on cells; see WorldScene for what a picture holds. */
class World {
  constructor(run) {
    this.run = run;
    this.world = run.world;
    this.frames = decoded(run.world.frames);
    this.name = 'Step of the episode';
    this.aspect = World.aspect(run.world);
    this.things = run.types.length * run.world.stride;
  }

  /** Width by height; not so long or so high that a page is full of one world. */
  static aspect(world) {
    const [x0, y0, x1, y1] = world.cells ? [0, 0, ...world.cells] : world.box;
    return Math.max(0.8, Math.min(1.7, (x1 - x0) / (y1 - y0)));
  }

  words(frame) {
    return 'step ' + frame + ' of ' + this.world.steps + ', return so far '
      + this.world.returns[frame].toFixed(2).replace('-', '\u2212');
  }

  draw(board, from, to, share) {
    const at = i => from[i] + share * (to[i] - from[i]);
    if (this.world.cells) {
      const [columns, rows] = this.world.cells;
      board.fit([-0.5, -0.5, columns - 0.5, rows - 0.5], [8, 8, 8, 8], true);
      this.floor(board, columns, rows);
      this.goals(board);
      this.shelves(board, from, at);
      this.food(board, from);
    } else {
      board.fit(this.world.box, [6, 6, 6, 6], false);
      this.landmarks(board);
    }
    const radius = this.world.cells
      ? 0.3 * board.scale : Math.max(4.5, Math.min(10, 0.14 * board.scale / this.world.unit));
    this.places(at).forEach(([x, y], agent) =>
      this.agent(board, from, agent, board.x(x), board.y(y), radius));
  }

  /** Agents that stand together on a cell stand around its middle. */
  places(at) {
    const places = this.run.types.map((type, agent) =>
      [at(agent * this.world.stride), at(agent * this.world.stride + 1)]);
    if (!this.world.cells) {
      return places;
    }
    const groups = new Map();
    places.forEach((place, agent) => {
      const key = place.join();
      groups.set(key, (groups.get(key) || []).concat(agent));
    });
    for (const group of groups.values()) {
      group.forEach((agent, i) => {
        const angle = Math.PI * (1 - 2 * i / group.length);
        const aside = group.length > 1 ? 0.23 : 0;
        places[agent] = [places[agent][0] + aside * Math.cos(angle),
          places[agent][1] - aside * Math.sin(angle)];
      });
    }
    return places;
  }

  agent(board, from, agent, x, y, radius) {
    const type = this.run.types[agent];
    if (this.world.highway) {
      this.nose(board, from[agent * this.world.stride + 2], x, y);
    }
    board.agent(type, this.run.clusters[agent], x, y, radius);
    const label = this.world.levels ? this.world.levels[agent] : '';
    if (label !== '' && radius >= 6) {
      board.words(label, x, y, 1.15 * radius, Board.readableOn(board.type(type)));
    }
  }

  /** Headings are 0 up, 1 down, 2 left, 3 right. */
  nose(board, heading, x, y) {
    const angle = [-0.5, 0.5, 1, 0][heading] * Math.PI;
    const point = (along, aside) => board.g.lineTo(
        x + board.scale * (along * Math.cos(angle) - aside * Math.sin(angle)),
        y + board.scale * (along * Math.sin(angle) + aside * Math.cos(angle)));
    board.g.beginPath();
    point(0.5, 0);
    point(0.22, 0.18);
    point(0.22, -0.18);
    board.g.closePath();
    board.g.fillStyle = board.ink('text');
    board.g.fill();
  }

  landmarks(board) {
    const places = this.world.landmarks || [];
    const radius = Math.max(7, Math.min(26, 0.26 * board.scale / this.world.unit));
    for (let type = 0; type < places.length / 2; type++) {
      board.shape(type, board.x(places[2 * type]), board.y(places[2 * type + 1]), radius);
      board.g.fillStyle = board.type(type, 0.16);
      board.g.fill();
      board.g.lineWidth = 1.5;
      board.g.strokeStyle = board.type(type, 0.9);
      board.g.stroke();
    }
  }

  /** Cells; where there are highways, everything else is a place for a shelf. */
  floor(board, columns, rows) {
    const g = board.g;
    g.fillStyle = board.ink('faint');
    for (const cell of this.world.highway || []) {
      this.square(board, cell % columns, Math.floor(cell / columns), 0.5);
      g.fill();
    }
    for (let column = 0; column <= columns; column++) {
      const x = board.x(column - 0.5);
      board.line(x, board.y(-0.5), x, board.y(rows - 0.5), board.ink('grid'));
    }
    for (let row = 0; row <= rows; row++) {
      const y = board.y(row - 0.5);
      board.line(board.x(-0.5), y, board.x(columns - 0.5), y, board.ink('grid'));
    }
  }

  square(board, x, y, half) {
    board.g.beginPath();
    board.g.rect(board.x(x - half), board.y(y - half),
        2 * half * board.scale, 2 * half * board.scale);
  }

  goals(board) {
    const goals = this.world.goals || [];
    for (let i = 0; i < goals.length; i += 2) {
      this.square(board, goals[i], goals[i + 1], 0.44);
      board.g.fillStyle = board.ink('text', 0.2);
      board.g.fill();
      board.g.strokeStyle = board.ink('text');
      board.g.lineWidth = 2;
      board.g.stroke();
      board.words('G', board.x(goals[i]), board.y(goals[i + 1]), 0.36 * board.scale,
          board.ink('text'));
    }
  }

  /** State 1 is idle, 2 requested; 2 more is carried. */
  shelves(board, from, at) {
    (this.world.shelfTypes || []).forEach((type, shelf) => {
      const i = this.things + 3 * shelf;
      const state = from[i + 2];
      const requested = state === 2 || state === 4;
      const carried = state > 2;
      this.square(board, at(i), at(i + 1), carried ? 0.42 : 0.38);
      if (!carried) {
        board.g.fillStyle = board.type(type, requested ? 1 : 0.2);
        board.g.fill();
      }
      board.g.lineWidth = carried ? 0.13 * board.scale : requested ? 2 : 1;
      board.g.strokeStyle = carried
        ? board.type(type) : requested ? board.ink('text') : board.type(type, 0.5);
      board.g.stroke();
      if (carried && requested) {
        this.square(board, at(i), at(i + 1), 0.49);
        board.g.lineWidth = 1.5;
        board.g.strokeStyle = board.ink('text');
        board.g.stroke();
      }
      this.shelfMark(board, type, at(i), at(i + 1), requested, carried);
    });
  }

  /** The shape of a shelf's colour, for those who see no colours; at a corner of a carried one. */
  shelfMark(board, type, x, y, requested, carried) {
    const aside = carried ? 0.42 : 0;
    const size = carried ? 0.13 : requested ? 0.22 : 0.15;
    board.shape(type, board.x(x - aside), board.y(y - aside), size * board.scale);
    board.g.fillStyle = carried ? board.type(type)
      : requested ? Board.readableOn(board.type(type)) : board.type(type, 0.75);
    board.g.fill();
    if (carried) {
      board.g.lineWidth = 1;
      board.g.strokeStyle = board.ink(requested ? 'text' : 'ground');
      board.g.stroke();
    }
  }

  food(board, from) {
    (this.world.foodLevels || []).forEach((level, food) => {
      const i = this.things + 3 * food;
      if (from[i + 2] === 0) {
        return;
      }
      board.g.beginPath();
      board.g.arc(board.x(from[i]), board.y(from[i + 1]), 0.3 * board.scale, 0, 2 * Math.PI);
      board.g.fillStyle = board.ink('axis');
      board.g.fill();
      board.g.strokeStyle = board.ink('muted');
      board.g.lineWidth = 1;
      board.g.stroke();
      board.words(level, board.x(from[i]), board.y(from[i + 1]), 0.34 * board.scale,
          board.ink('text'));
    });
  }
}
