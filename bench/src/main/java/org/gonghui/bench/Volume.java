package org.gonghui.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.gonghui.stack.home.Ports;

/// A large upload and a large download, each taken at a set speed by who is at its end, so that a gateway which does not
/// hold back the other one has to keep what comes.
///
/// @param port of the gateway
/// @param time how long each takes
record Volume(int port, String token, long octets, Duration time) {
  static final String UPLOAD = "/v1/member-imports";
  static final String DOWNLOAD =
      "/v1/member-imports/00000000-0000-7000-8000-000000000001/rejected-rows";

  void upload() throws IOException {
    var body = BodyPublishers.ofInputStream(() -> new Filler(octets));
    var request =
        request(UPLOAD + "?perSecond=" + octets * 1_000 / time.toMillis())
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.fromPublisher(body, octets));
    try (var client = client()) {
      var said = send(client, request.build(), BodyHandlers.ofString()).body();
      if (!said.contains("" + octets)) {
        throw new IllegalStateException("not all of the upload came: " + said);
      }
    }
  }

  void download() throws IOException {
    var request = request(DOWNLOAD + "?octets=" + octets).GET();
    try (var client = client();
        var answer = send(client, request.build(), BodyHandlers.ofInputStream()).body()) {
      var read = readSlowly(answer);
      if (read != octets) {
        throw new IllegalStateException("of the download came " + read);
      }
    }
  }

  private long readSlowly(InputStream answer) throws IOException {
    var begin = System.nanoTime();
    var read = 0L;
    for (var chunk = new byte[65_536]; ; ) {
      var length = answer.read(chunk);
      if (length < 0) {
        return read;
      }
      read += length;
      var due = begin + (long) ((double) read / octets * time.toNanos());
      var early = Duration.ofNanos(due - System.nanoTime());
      if (early.toMillis() > 0) {
        Rest.of(early);
      }
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(Ports.local(port) + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private static <T> HttpResponse<T> send(
      HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
    try {
      var answer = client.send(request, body);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
