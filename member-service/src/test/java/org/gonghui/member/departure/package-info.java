@NullMarked
package org.gonghui.member.departure;

import org.jspecify.annotations.NullMarked;
