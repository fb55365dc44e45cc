@NullMarked
package org.gonghui.member.station;

import org.jspecify.annotations.NullMarked;
