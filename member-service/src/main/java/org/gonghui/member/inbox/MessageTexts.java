package org.gonghui.member.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The texts of messages in Chinese and English: `TEMPLATE.title` and `TEMPLATE.text`, with `{parameter}`. A template that
/// another service has and this one does not know yet is shown as NEWS with its link: a message is never lost, and a text
/// that is added later is shown for it from then on.
@ApplicationScoped
class MessageTexts {
  private static final String FALLBACK = "NEWS";

  private final Map<Locale, ResourceBundle> texts =
      Map.of(
          Locale.CHINESE, bundle(Locale.CHINESE),
          Locale.ENGLISH, bundle(Locale.ENGLISH));

  String title(Content content, Locale language) {
    return fill(text(content.template(), ".title", language), content.parameters());
  }

  String text(Content content, Locale language) {
    return fill(text(content.template(), ".text", language), content.parameters());
  }

  boolean knows(String template) {
    return texts.values().stream()
        .allMatch(bundle ->
            bundle.containsKey(template + ".title") && bundle.containsKey(template + ".text"));
  }

  private String text(String template, String part, Locale language) {
    var bundle = texts.getOrDefault(language, bundle(Locale.CHINESE));
    return bundle.getString((knows(template) ? template : FALLBACK) + part);
  }

  private static String fill(String text, Map<String, String> parameters) {
    var filled = text;
    for (var parameter : parameters.entrySet()) {
      filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return filled;
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("messages", language);
  }
}
