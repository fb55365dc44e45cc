package org.gonghui.member.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.hibernate.Session;

/// Codes that went out lately, by phone.
@ApplicationScoped
class SentCodes implements PanacheRepositoryBase<SentCode, UUID> {

  /// Those to one phone follow one another, whoever asks and whichever copy, so that they count right.
  void lock(Blind phone) {
    var one = phone.odd() == null ? phone.even() : phone.odd();
    getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended(:phone, 2))", Object.class)
        .setParameter("phone", HexFormat.of().formatHex(one))
        .getResultList();
  }

  long countSince(Blind phone, Instant since) {
    return count(
        "(phone.odd = ?1 or phone.even = ?2) and sentAt > ?3", phone.odd(), phone.even(), since);
  }

  void forget(Instant sentBefore) {
    delete("sentAt <= ?1", sentBefore);
  }
}
