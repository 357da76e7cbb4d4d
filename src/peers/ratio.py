#!/usr/bin/env python3
"""Measures this program and a peer in turn, and prints the ratio of their medians with what it rests on.

    src/peers/ratio.py                                              # AdaPS on spread-10-10-10 beside PyTorch
    src/peers/ratio.py --method fups --pairs 5 --seconds 20
    src/peers/ratio.py --peer jax --environments 64

No ratio is printed where other work had a part of the processor, before the first measurement or during any of them: a
peer that is kept waiting looks slow. One worker and one thread each, by default pinned to the same core.
"""
import argparse, json, os, platform, resource, shutil, statistics, subprocess, sys, time

PEERS = os.path.dirname(os.path.abspath(__file__))
LAUNCHER = os.path.join(PEERS, '..', '..', 'launcher', 'adaps')
IDLE_BEFORE = 0.9
"""Share of all cores that must be idle before the first measurement."""
OWN_SHARE = 0.95
"""Share of one core that a measured process must have had from its start to its end."""

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument('--peer', default='torch', choices=['torch', 'jax'])
parser.add_argument('--method', default='adaps', choices=['adaps', 'seps', 'nops', 'fups', 'fups+id', 'snp-ps'])
parser.add_argument('--groups', default='10,10,10', help='agents of each type; a spread scenario has them')
parser.add_argument('--environments', type=int, default=8)
parser.add_argument('--seconds', type=float, default=20, help='of each measurement, the first quarter warms up')
parser.add_argument('--pairs', type=int, default=5)
parser.add_argument('--known', type=float, default=0,
                    help='steps/s that the peer reaches on this processor when nothing else runs; below nine tenths of '
                         'it there is no ratio')
parser.add_argument('--core', type=int, default=0, help='the core both are pinned to, -1 for none')
parser.add_argument('--python', default=None, help='the Python that has the peer\'s library')
options = parser.parse_args()


def refuse(sentence):
    sys.exit(f'No ratio: {sentence}')


def idle_share(seconds):
    def ticks():
        with open('/proc/stat') as stat:
            numbers = [int(word) for word in stat.readline().split()[1:9]]
        return numbers[3] + numbers[4], sum(numbers)

    before = ticks()
    time.sleep(seconds)
    after = ticks()
    return (after[0] - before[0]) / max(1, after[1] - before[1])


def measured(command):
    """What a command prints as JSON; refuses where it had to share its core."""
    pinned = ['taskset', '-c', str(options.core)] if options.core >= 0 and shutil.which('taskset') else []
    environment = dict(os.environ, OMP_NUM_THREADS='1', JAX_PLATFORMS='cpu')
    used, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    run = subprocess.run(pinned + command, capture_output=True, text=True, env=environment)
    wall = time.monotonic() - began
    if run.returncode != 0:
        refuse(f'{" ".join(command)} ended with {run.returncode}: {(run.stderr or run.stdout).strip()[-300:]}')
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    share = (now.ru_utime - used.ru_utime + now.ru_stime - used.ru_stime) / wall
    if share < OWN_SHARE:
        refuse(f'the machine is busy; {os.path.basename(command[1])} had {share:.0%} of a core, which must be '
               f'{OWN_SHARE:.0%}. Try again when nothing else runs.')
    return json.loads(run.stdout[run.stdout.index('{'):])


def processor():
    with open('/proc/cpuinfo') as lines:
        for line in lines:
            if line.startswith('model name'):
                return line.split(':', 1)[1].strip()
    return platform.machine()


def version(python):
    run = subprocess.run([python, '-c', f'import {options.peer}; print({options.peer}.__version__)'],
                         capture_output=True, text=True)
    if run.returncode != 0:
        refuse(f'{python} has no {options.peer}; install it (Debian: apt-get install python3-torch) or name a Python '
               f'that has it with --python.')
    return run.stdout.strip()


def main():
    python = options.python or ('/usr/bin/python3' if options.peer == 'torch' else sys.executable)
    library = version(python)
    subprocess.run([LAUNCHER, '--version'], check=True, stdout=subprocess.DEVNULL)  # builds what is to be measured
    idle = idle_share(3)
    if idle < IDLE_BEFORE:
        refuse(f'the machine is busy; {idle:.0%} of it is idle, which must be {IDLE_BEFORE:.0%}. Try again when nothing '
               f'else runs.')
    seconds = str(options.seconds)
    ours = [LAUNCHER, 'bench', 'spread-' + options.groups.replace(',', '-'), '--json', '--seconds', seconds,
            '--method', options.method, '--set', f'environments={options.environments}']
    theirs = [python, os.path.join(PEERS, options.peer + '_a2c.py'), '--method', options.method, '--groups',
              options.groups, '--envs', str(options.environments), '--seconds', seconds]
    pairs = []
    for number in range(options.pairs):
        answer = measured(ours)
        pairs.append((answer['envStepsPerSecond'], measured(theirs)['envStepsPerSecond']))
        print(f'pair {number + 1} of {options.pairs}: {pairs[-1][0]:,} and {pairs[-1][1]:,} steps/s', file=sys.stderr)
    reached = statistics.median(pair[1] for pair in pairs)
    if reached < 0.9 * options.known:
        refuse(f'{options.peer} reached {reached:,.0f} steps/s, which must be nine tenths of the {options.known:,.0f} that '
               f'it is known to reach here.')
    java = answer['java']
    own, other = ([pair[side] for pair in pairs] for side in (0, 1))
    ratios = [one / another for one, another in pairs]
    print(f'{processor()}; Java {java}; {options.peer} {library}; one thread each; {options.pairs} pairs of '
          f'{options.seconds:g} s in turn\n')
    print('| scenario | environments | method | this program, steps/s | ' + options.peer + ', steps/s | ratio |')
    print('|---|---|---|---|---|---|')
    print(f'| spread {options.groups.replace(",", "-")} | {options.environments} | {options.method} '
          f'| {statistics.median(own):,.0f} ({min(own):,} to {max(own):,}) '
          f'| {statistics.median(other):,.0f} ({min(other):,} to {max(other):,}) '
          f'| {statistics.median(own) / statistics.median(other):.1f} ({min(ratios):.1f} to {max(ratios):.1f}) |')


if __name__ == '__main__':
    main()
