package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/// The texts that people consent to, in force on a day.
@ApplicationScoped
class ConsentTexts {
  private static final String CURRENT =
      """
      select distinct on (purpose) purpose, version, valid_from, title_zh, title_en, text_zh, text_en
      from consent_text where valid_from <= :day order by purpose, valid_from desc
      """;

  /// A text that can be consented to.
  record ConsentText(
      String purpose, String textVersion, LocalDate validFrom, String title, String text) {}

  private final Session session;

  ConsentTexts(Session session) {
    this.session = session;
  }

  List<ConsentText> current(LocalDate day, Locale language) {
    var suffix = language.equals(Locale.ENGLISH) ? "_en" : "_zh";
    return session
        .createNativeQuery(CURRENT, Tuple.class)
        .setParameter("day", day)
        .getResultStream()
        .map(row ->
            new ConsentText(
                row.get("purpose", String.class),
                row.get("version", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("title" + suffix, String.class),
                row.get("text" + suffix, String.class)))
        .toList();
  }
}
