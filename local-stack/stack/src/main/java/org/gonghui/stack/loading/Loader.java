package org.gonghui.stack.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.loading.DemoPartners.DemoPartner;

/// Loads unions and partners into a new stack, as its administrator. Ids are written down one by one, and every call
/// has a key of its own, so that a load that was cut off goes on where it ended.
public final class Loader {

  private final Home home;
  private final Function<Optional<String>, Voice> admin;

  /// @param admin the administrator's voice, given the root's id once there is one
  public Loader(Home home, Function<Optional<String>, Voice> admin) {
    this.home = home;
    this.admin = admin;
  }

  public Loaded load() {
    var loaded = Loaded.in(home);
    for (var union : DemoUnions.ALL) {
      if (!loaded.organizations().containsKey(union.key())) {
        loaded.organizations().put(union.key(), add(loaded, union));
        loaded.write(home);
      }
    }
    for (var partner : DemoPartners.ALL) {
      if (!loaded.partners().containsKey(partner.key())) {
        loaded.partners().put(partner.key(), add(loaded, partner));
        loaded.write(home);
      }
    }
    var complete = loaded.completed();
    complete.write(home);
    return complete;
  }

  private String add(Loaded loaded, Union union) {
    var body = new HashMap<String, Object>();
    body.put("name", union.name());
    body.put("type", union.type());
    body.put("divisionCode", union.division());
    if (!union.parent().isEmpty()) {
      body.put("parentId", loaded.organization(union.parent()));
    }
    body.put("industryParentIds", union.industry().stream().map(loaded::organization).toList());
    body.put("employmentForms", union.forms());
    return post(loaded, "/v1/organizations", union.key(), body);
  }

  private String add(Loaded loaded, DemoPartner partner) {
    var body = new HashMap<String, Object>();
    body.put("kind", partner.kind());
    body.put("name", partner.name());
    return post(loaded, "/v1/partners", partner.key(), body);
  }

  private String post(Loaded loaded, String path, String key, Object body) {
    var root = Optional.ofNullable(loaded.organizations().get(Loaded.ROOT));
    return admin.apply(root).postOnce(path, "demo-load-" + key, body).must(201).text("id");
  }

  /// What is loaded, in words.
  public static List<String> contents(Loaded loaded) {
    return List.of(
        loaded.organizations().size() + " unions", loaded.partners().size() + " partners");
  }
}
