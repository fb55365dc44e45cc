@NullMarked
package org.gonghui.member.reorganization;

import org.jspecify.annotations.NullMarked;
