package org.gonghui.member.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessageTextsTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+\\}");
  private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private final MessageTexts texts = new MessageTexts();

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("messages", language);
  }

  @Test
  void everyTemplateHasTitleAndTextInBothLanguages() {
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet()).isNotEmpty();
    for (var key : CHINESE.keySet()) {
      assertThat(key).matches("[A-Z_]+\\.(title|text)");
      assertThat(texts.knows(key.replaceFirst("\\..*", ""))).as(key).isTrue();
    }
  }

  @Test
  void bothLanguagesNameTheSameParameters() {
    for (var key : CHINESE.keySet()) {
      assertThat(parameters(CHINESE.getString(key)))
          .as(key)
          .isEqualTo(parameters(ENGLISH.getString(key)));
    }
  }

  private static Set<String> parameters(String text) {
    var found = new TreeSet<String>();
    PARAMETER.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  @Test
  void whatThisServiceTellsHasATextOfItsOwn() {
    for (var template : Template.values()) {
      assertThat(texts.knows(template.name())).as(template.name()).isTrue();
    }
  }

  @Test
  void parametersAreFilledIn() {
    var booked =
        new Content("SCREENING_BOOKED", Map.of("date", "2018-11-09", "startsAt", "09:00"), null);
    assertThat(texts.text(booked, Locale.ENGLISH)).contains("2018-11-09").contains("09:00");
    assertThat(texts.text(booked, Locale.CHINESE)).contains("2018-11-09").contains("09:00");
  }

  @Test
  void aTemplateOfTomorrowIsToldAsNews() {
    var unknown = new Content("NOT_YET_WRITTEN", Collections.emptyMap(), null);
    assertThat(texts.title(unknown, Locale.ENGLISH)).isEqualTo(ENGLISH.getString("NEWS.title"));
    assertThat(texts.text(unknown, Locale.CHINESE)).isEqualTo(CHINESE.getString("NEWS.text"));
  }
}
