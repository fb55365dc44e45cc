package org.gonghui.member.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import org.gonghui.member.inbox.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTest {

  @ParameterizedTest
  @CsvSource({
    "CASE_APPROVED, MONEY, false",
    "PAYMENT_SETTLED, MONEY, false",
    "SUBSIDY_PAID, MONEY, false",
    "SCREENING_RESULT_AVAILABLE, HEALTH, false",
    "LOGIN_REPLACED, SECURITY, false",
    "PAYEE_ACCOUNT_CHANGED, SECURITY, false",
    "WELCOME_BY_LIST, MEMBERSHIP, true",
    "TICKET_GIVEN, TICKETS, true",
    "DRAW_LOST, TICKETS, true",
    "CERTIFICATE_REFUSED, SKILLS, true",
    "NOT_YET_WRITTEN, NEWS, true"
  })
  void aTemplateBelongsToOneByHowItBegins(String template, Category category, boolean optional) {
    assertThat(Category.of(template)).isEqualTo(category);
    assertThat(category.isOptional()).isEqualTo(optional);
  }

  @Test
  void nothingThatThisServiceTellsIsNewsByMistake() {
    assertThat(Arrays.stream(Template.values()).map(Template::name))
        .noneMatch(template -> Category.of(template) == Category.NEWS);
  }

  @Test
  void whateverMayBeReadOnALockedPhoneHasAWordInBothLanguages() {
    for (var language : new String[] {"zh", "en"}) {
      var words = ResourceBundle.getBundle("push_" + language);
      for (var category : Category.values()) {
        assertThat(words.containsKey(category.name())).isEqualTo(category.isTold());
      }
    }
  }
}
