package org.gonghui.stack.loading;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Json;

/// The ids of what was loaded, by our short names for it; kept in `.gonghui/loaded.json`.
///
/// @param organizations id by division code, or by division code and form
/// @param partners id by the name of the sample partner
/// @param complete whether nothing is missing
public record Loaded(
    Map<String, String> organizations, Map<String, String> partners, boolean complete) {

  public static final String ROOT = "100000";

  public static Loaded in(Home home) {
    var file = home.file("loaded.json");
    return Files.exists(file)
        ? Json.read(file, Loaded.class)
        : new Loaded(new TreeMap<>(), new TreeMap<>(), false);
  }

  public Loaded completed() {
    return new Loaded(organizations, partners, true);
  }

  void write(Home home) {
    Json.write(home.file("loaded.json"), this);
  }

  /// @throws IllegalStateException when it was never loaded
  public String organization(String name) {
    return known(organizations, name);
  }

  /// @throws IllegalStateException when it was never loaded
  public String partner(String name) {
    return known(partners, name);
  }

  private static String known(Map<String, String> ids, String name) {
    var id = ids.get(name);
    if (id == null) {
      throw new IllegalStateException(name + " is not loaded; has ./gonghui up been run?");
    }
    return id;
  }
}
