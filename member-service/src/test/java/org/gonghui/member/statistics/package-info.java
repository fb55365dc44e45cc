@NullMarked
package org.gonghui.member.statistics;

import org.jspecify.annotations.NullMarked;
