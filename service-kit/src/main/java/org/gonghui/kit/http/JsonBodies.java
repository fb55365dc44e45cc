package org.gonghui.kit.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gonghui.kit.problem.BodyFaults;

/// Keeps a JSON body until it was read, so that of one that cannot be read every fault can be named; no other body becomes an
/// object, whatever reader the framework has for it. What an operation reads as a stream is left to it.
@Provider
class JsonBodies implements ReaderInterceptor {
  private final BodyFaults faults;

  JsonBodies(BodyFaults faults) {
    this.faults = faults;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    if (InputStream.class.equals(body.getType())) {
      return body.proceed();
    }
    if (!isJson(body.getMediaType())) {
      throw new NotSupportedException();
    }
    var sent = BoundedBody.whole(body.getInputStream());
    if (sent.length > 0) {
      body.setInputStream(new ByteArrayInputStream(sent));
    }
    try {
      return body.proceed();
    } catch (IOException | WebApplicationException fault) {
      var refusal = faults.of(fault, sent, body.getGenericType());
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw fault;
    }
  }

  private static boolean isJson(MediaType type) {
    return MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
        || type.getSubtype().endsWith("+json");
  }
}
