package org.gonghui.member.departure;

/// What the officer has seen.
enum DeathEvidence {
  DEATH_CERTIFICATE,
  HOUSEHOLD_REGISTER,
  COURT_DECISION
}
