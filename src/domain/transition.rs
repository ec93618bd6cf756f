//! Owns the `transitions!` macro: which event leads from which states to which, as one table for each kind of state.
//!
//! Called by the domain files that define states. The one rule: whoever changes a state, in Rust or in a statement, reads
//! the table; an event that is not in it does not compile.

/// Writes the table of a set of states by an enum of events, one row for each: `Event: From | OtherFrom => To`. An event
/// that begins something has nothing before its arrow.
#[macro_export]
macro_rules! transitions {
    ($state:ident by $event:ident { $($name:ident: $($from:ident)|* => $to:ident),+ $(,)? }) => {
        impl $state {
            /// Lists every event that leads from or to such a state, in the order of the table.
            pub const EVENTS: &'static [$event] = &[$($event::$name),+];

            /// Returns the state after an event, none where it cannot happen.
            #[must_use]
            pub const fn after(self, event: $event) -> Option<Self> {
                match (self, event) {
                    $($((Self::$from, $event::$name) => Some(Self::$to),)*)+
                    _ => None,
                }
            }
        }

        impl $event {
            /// Returns the state it leads to.
            #[must_use]
            pub const fn target(self) -> $state {
                match self { $(Self::$name => $state::$to),+ }
            }

            /// Spells the states it may find as a statement's condition on a column: `= 'open'` or `IN ('open', 'complete')`.
            #[must_use]
            pub const fn condition(self) -> &'static str {
                match self { $(Self::$name => $crate::transitions!(@condition $state $($from)*)),+ }
            }
        }
    };
    (@condition $state:ident) => {
        "IS NULL"
    };
    (@condition $state:ident $from:ident) => {
        const_format::concatcp!("= '", $state::$from.as_str(), "'")
    };
    (@condition $state:ident $from:ident $($more:ident)+) => {
        const_format::concatcp!("IN ('", $state::$from.as_str(), $("', '", $state::$more.as_str(),)+ "')")
    };
}
