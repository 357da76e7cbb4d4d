package adaps.conflict;

import adaps.a2c.ActorCritic;
import adaps.nets.MlpBank;
import java.util.Locale;

/** The two kinds of networks: what pulls at the one never pulls at the other. */
public enum Role {
  /** Observation → logits of the actions. */
  ACTOR,
  /** Observation → value. */
  CRITIC;

  /** The networks of this kind. */
  MlpBank of(ActorCritic networks) {
    return this == ACTOR ? networks.actor() : networks.critic();
  }

  /** {@code actor} or {@code critic}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
