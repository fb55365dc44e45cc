package org.gonghui.member.station;

/// What kind of place it is: a union's service station (服务站), the Workers' Home of a firm (职工之家), a warm-heart station
/// for outdoor workers (暖心驿站), or one that drives from stop to stop.
public enum StationKind {
  SERVICE_STATION,
  WORKERS_HOME,
  WARM_HEART_STATION,
  MOBILE_STATION
}
