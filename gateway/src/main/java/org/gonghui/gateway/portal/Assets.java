package org.gonghui.gateway.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.gateway.packaged.Packaged;

/// What the readable portal consists of: our page and the packaged files of Swagger UI, no others.
@ApplicationScoped
class Assets {
  private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/";
  private static final Map<String, String> TYPES =
      Map.of(
          "swagger-ui.css", "text/css; charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
          "favicon-32x32.png", "image/png",
          "portal.js", "text/javascript; charset=utf-8");

  private final Map<String, Page> loaded = new ConcurrentHashMap<>();

  Page index() {
    return Page.ofResource("text/html; charset=utf-8", "portal/index.html");
  }

  /// @param name of a file, without folders
  Optional<Page> named(String name) {
    return Optional.ofNullable(TYPES.get(name))
        .map(type -> loaded.computeIfAbsent(name, file -> Page.ofResource(type, place(file))));
  }

  private static String place(String file) {
    return file.equals("portal.js") ? "portal/portal.js" : WEBJAR + version() + "/" + file;
  }

  private static String version() {
    var properties = new Properties();
    var text = Packaged.bytes("META-INF/maven/org.webjars/swagger-ui/pom.properties");
    try {
      properties.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
