/// Service stations, Workers' Homes, warm-heart and mobile stations: who runs them, what they offer, where and when (M7, M11).
@NullMarked
package org.gonghui.member.station;

import org.jspecify.annotations.NullMarked;
