package org.gonghui.gateway.portal;

/// A page of ours for people to read.
final class Html {
  private static final String TYPE = "text/html; charset=utf-8";

  private Html() {}

  /// @param body mark-up
  /// @param up addresses that the page's end leads to, as mark-up
  static Page page(String title, String body, String up) {
    return Page.of(
        TYPE,
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
        <body><h1>%1$s</h1>
        %2$s
        <p>%3$s</p></body></html>
        """
            .formatted(title, body, up));
  }

  static String link(String address) {
    return "<a href=\"%1$s\">%1$s</a>".formatted(address);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
