package org.gonghui.member.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.sealing.Blind;
import org.hibernate.Session;

/// Codes that went out lately, by phone.
@ApplicationScoped
class SentCodes implements PanacheRepositoryBase<SentCode, UUID> {

  /// Those to one phone follow one another, whoever asks and whichever copy, so that they count right. While keys are
  /// rotated, a copy may have read one more or one less than another: of what both have, one is the same.
  void lock(Blind phone) {
    Stream.of(phone.odd(), phone.even()).flatMap(Stream::ofNullable).forEach(this::lock);
  }

  private void lock(byte[] hash) {
    getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended(:phone, 2))", Object.class)
        .setParameter("phone", HexFormat.of().formatHex(hash))
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
