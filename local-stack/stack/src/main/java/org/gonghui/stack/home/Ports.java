package org.gonghui.stack.home;

/// Every port of a stack follows from the gateway's, so that two stacks stand side by side.
///
/// @param gateway the port that clients know; 8080 where nobody says otherwise
public record Ports(int gateway) {

  /// The port of a service's first copy.
  public int of(Service service) {
    return of(new Copy(service, 1));
  }

  public int of(Copy copy) {
    return gateway + copy.portsFromGateway();
  }

  public int issuer() {
    return gateway + 10;
  }

  public int authority() {
    return gateway + 11;
  }

  public int texts() {
    return gateway + 12;
  }

  public int bank() {
    return gateway + 13;
  }

  public int network() {
    return gateway + 14;
  }

  public int beacon() {
    return gateway + 15;
  }

  public int pushes() {
    return gateway + 16;
  }

  /// @param number of a way, from 0 to 15
  int ofWay(int number) {
    return gateway + 30 + number;
  }

  public int postgres() {
    return gateway + 7352;
  }

  public int kafka() {
    return gateway + 11012;
  }

  /// Of a service's database, past every cut.
  public String databaseUrl(Service service) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres(), service.word());
  }

  /// The issuer's name in tokens and the address of its keys.
  public String issuerUrl() {
    return local(issuer()) + "/gonghui";
  }

  public static String local(int port) {
    return "http://127.0.0.1:" + port;
  }
}
