@NullMarked
package org.gonghui.member.ticketing;

import org.jspecify.annotations.NullMarked;
