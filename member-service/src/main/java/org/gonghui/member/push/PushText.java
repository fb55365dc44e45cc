package org.gonghui.member.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gonghui.member.preference.Category;

/// What stands on a locked phone: that there is a message, and what kind it is where everybody may read that.
@ApplicationScoped
class PushText {
  private static final String PERSONAL = "PERSONAL";

  private final Map<Locale, ResourceBundle> texts =
      Map.of(
          Locale.CHINESE, bundle(Locale.CHINESE),
          Locale.ENGLISH, bundle(Locale.ENGLISH));

  String title(Locale language) {
    return text("title", language);
  }

  String text(Category category, Locale language) {
    return text(category.isTold() ? category.name() : PERSONAL, language);
  }

  private String text(String key, Locale language) {
    return texts.getOrDefault(language, bundle(Locale.CHINESE)).getString(key);
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("push", language);
  }
}
