package org.gonghui.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gonghui.gateway.packaged.Packaged;
import org.jspecify.annotations.Nullable;

/// The merged OpenAPI document as it is committed in docs/openapi.yaml, as YAML or JSON.
@ApplicationScoped
class Document {
  private static final String RESOURCE = "document/openapi.yaml";
  private final Page yaml = Page.ofResource("application/yaml", RESOURCE);
  private volatile @Nullable Page json;

  /// `?format=json|yaml` decides, else `Accept`, else YAML.
  void send(RoutingContext call) {
    var format = call.queryParams().get("format");
    var asJson = format != null ? format.equals("json") : accepts(call, "application/json");
    (asJson ? json() : yaml).send(call);
  }

  private static boolean accepts(RoutingContext call, String type) {
    var accept = call.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(type);
  }

  private Page json() {
    var made = json;
    if (made == null) {
      made = Page.of("application/json", asJson(Packaged.bytes(RESOURCE)));
      json = made;
    }
    return made;
  }

  private static byte[] asJson(byte[] yaml) {
    try {
      JsonNode tree = new YAMLMapper().readTree(yaml);
      return new JsonMapper().writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
