package example;

import adaps.env.WorldFrame;

/** A world that is one lamp, for {@link LampPainter}. */
public record Lamp(int step, int[] agentTypes, boolean on) implements WorldFrame {}
