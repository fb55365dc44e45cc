package org.gonghui.screening.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;

/// What a list of sessions is ordered by.
record SessionKey(LocalDate date, UUID id) {
  static final SessionKey START = new SessionKey(LocalDate.EPOCH, Keyset.BEFORE_ALL);

  static SessionKey of(Session session) {
    return new SessionKey(session.date(), session.id());
  }
}
