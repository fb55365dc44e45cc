package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.hibernate.Session;

/// Consents: what can be consented to, and what was (PIPL).
@ApplicationScoped
class ConsentDesk {
  private static final List<String> NEEDED = List.of("IDENTITY_CHECK", "MEMBERSHIP");

  private final ConsentTexts texts;
  private final Session session;
  private final BusinessDay day;

  ConsentDesk(ConsentTexts texts, Session session, BusinessDay day) {
    this.texts = texts;
    this.session = session;
    this.day = day;
  }

  @Transactional
  List<ConsentTexts.ConsentText> current(Locale language) {
    return texts.current(day.today(), language);
  }

  /// @throws Refusal 400 `CONSENT_MISSING` unless the current version of every text that joining needs was consented to
  @Transactional
  void require(List<Consent> consents) {
    var given = new HashSet<String>();
    for (var consent : consents) {
      given.add(consent.purpose() + " " + consent.textVersion());
    }
    for (var text : texts.current(day.today(), Locale.ENGLISH)) {
      if (NEEDED.contains(text.purpose())
          && !given.contains(text.purpose() + " " + text.textVersion())) {
        throw new Refusal(MemberProblem.CONSENT_MISSING, text.purpose())
            .with("purpose", text.purpose())
            .with("textVersion", text.textVersion());
      }
    }
  }

  @Transactional
  void keep(UUID check, List<Consent> consents) {
    for (var consent : consents) {
      session
          .createNativeMutationQuery(
              """
              insert into consent (check_id, purpose, text_version, given_at)
              select :check, purpose, version, :givenAt from consent_text
              where purpose = :purpose and version = :version
              on conflict do nothing
              """)
          .setParameter("check", check)
          .setParameter("purpose", consent.purpose())
          .setParameter("version", consent.textVersion())
          .setParameter("givenAt", Timestamp.from(consent.givenAt()))
          .executeUpdate();
    }
  }
}
