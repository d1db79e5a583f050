"""What may be quoted alone, and what may not."""

import pytest

from generator.analyse.quotable.chatter import is_chatter, is_show_talk
from generator.analyse.quotable.check import HALF_QUOTED, begins_within, fault, half_quoted, is_whole
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.garbled import is_garbled
from generator.analyse.quotable.speech import clean
from generator.analyse.talk.lines import asks, hosts_of, lines
from tests.analyse.spoken import TALK, study


@pytest.mark.parametrize(
    "claim",
    [
        "Object storage costs a tenth of what local disks cost.",
        "It's hard to estimate software.",
        "Storage is as cheap as you can get and as slow as you can get.",
        "The storage works as well, the price aside, as a disk.",
        "Ada, who built the parser, left the company in May.",
        "In these days the price of storage is low.",
        "The new version came out this January.",
        "The bank moved its old disks into a cellar by the harbour, and nobody misses these disks.",
        "There are only three companies that run the internet.",
        "The team rewrote the parser, and it became ten times faster.",
        "People say they want open models.",
        "When Grace left the company, she took the compiler team along.",
        "This year the price of storage fell by half.",
        "I think databases will soon be built like CDNs.",
        "I think that storage is the default place for data.",
        "Once the team had virtual machines, it opened a second data center.",
        "I'd argue that it's a good investment to learn the parser.",
        "The last decade was good to people who sell disks.",
        "When it comes to storage, latency is what counts.",
    ],
)
def test_stands_alone(claim: str) -> None:
    assert not fault(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "It runs on object storage these days.",
        "That costs a tenth of local disks.",
        "They rewrote the parser in a week.",
        "He told everyone to use local disks.",
        "After he left the company, the parser died.",
        "Today it contains learning resources and a package index.",
        "It's going to take a design and turn it into code.",
        "Which makes object storage the default place for data.",
        "Is object storage the default place for data?",
        "How do databases keep three copies of a block.",
        "Made sense in the context of one cloud vendor.",
        "The and then they got the investor to sign a check.",
        "Bridget, one of the comments on the parser was about walking.",
        "Andy started another company And that was the end of the parser.",
        "There are certain parts of -- it depends on the code.",
        "Another argument for it, storage is cheap and disks are not.",
        "The biggest one that people forget is the price of a request.",
        "I think that's the main reason why object storage is cheap.",
        "I really think it has the price of a disk in it.",
        "I didn't directly work with it, but the parser was mine.",
        "The next big news item I have is the price of storage.",
        "The problem was anticipated, and the disks were replaced.",
        "Your most popular video is about the price of storage.",
        "Beyond the parser, I think Steve was talking about storage.",
        'Tyler wrote "I keep the data on a single disk" in May.',
        "As Grace said, the parser is ten times faster than before.",
        "To the point that you've made, the parser is fast.",
        "I in terms of storage would sell the disks to somebody else.",
        "The plan of we buying the disks was dropped by the board.",
        "One of the readers one of the writers was blind from birth.",
        "Storage is very there was a cache in front of the disks.",
        "Values - that was not a good encoding for storage.",
        "The storage was cheap, Tom, maybe you know what it cost.",
        "Brian, imagining the bill of the customers, we built a cache.",
        "I'm also just use an old parser for the storage of the bank.",
        "The storage that there are it's possible to sell is cheap.",
        "Blog posts-- again, the storage of the last seven months.",
        "Storage.",
        "It's due to be retired in March, and half of the clusters will stay.",
        "It's likely to be retired before the winter comes.",
        "Each one holds five lamps at the same height.",
        "Every single one of these holds a copy of the tables.",
        "Most of it was written by a keeper in two nights.",
        "On the other hand, a lamp costs the harbour little.",
        "In the same way, the harbour pays for its oil.",
        "In addition, the harbour pays for its oil.",
        "As a result, the harbour pays for its oil.",
        "The same goes for the lamps of the harbour.",
        "Where that is different is the price of the oil.",
        "All this does is light a lamp on the pier.",
        "The difference is that the harbour pays for its oil.",
        "The other thing harbours pay for is the oil of their lamps.",
        "The price of it was too high for most harbours.",
        "Going by your description, the harbour has no lamp.",
    ],
)
def test_leans_on_what_was_said_before(claim: str) -> None:
    assert fault(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "Welcome to the show, everyone.",
        "This episode is brought to you by Acme.",
        "Use code POD for twenty percent off your first month.",
        "Our friends at Acme keep the lights on.",
        "Learn more and start for free at acme.com/pod.",
        "Thank you for having me, it is a pleasure.",
        "If you enjoy this, subscribe to our newsletter.",
        "I wanted to ask about the file format of the database.",
        "Let's move on to the next chapter of the story.",
        "I'm Kofi Brandreth, and Yuki Arendsen builds a search service.",
        "You're listening to Load Bearing, the show about bridges.",
        "I run the part of Ferry Freight that plans the harbours.",
        "I'm the chief software officer at Ferry Freight, and I build boats.",
        "I've been working at Ferry Freight for eleven years.",
        "I'm really excited that we have Yuki Arendsen from Ferry Freight.",
        "With us is Yuki Arendsen, who builds a search service.",
        "Head over to our shop and leave us a review.",
        "I guess I did have a question about the parser.",
        "I'm working on a parser that keeps the data on disks.",
        "We're not storage experts, we're people who write parsers.",
        "All of the tide tables are at harbour.io today.",
        "This is Kofi Brandreth.",
        "Be careful with oil, dear listener.",
        "Let's go back to the lamps of the harbour.",
    ],
)
def test_chatter_and_advertisements(claim: str) -> None:
    assert is_chatter(claim) or is_show_talk(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "Startups sell storage to their customers.",
        "Readers want fewer newsletters.",
        "I think the founder of a bank runs the part of it that lends.",
        "Thanks to cheap storage nobody deletes anything.",
    ],
)
def test_no_chatter(claim: str) -> None:
    assert not is_chatter(claim)
    assert not is_show_talk(claim)


@pytest.mark.parametrize(
    ("spoken", "text"),
    [
        ("And so storage is cheap.", "Storage is cheap."),
        ("But, at the end of the day, storage is cheap.", "Storage is cheap."),
        ("Yeah, for example, the parser was rewritten.", "The parser was rewritten."),
        ("We moved to, object storage with a, large cache.", "We moved to object storage with a large cache."),
        ("Because storage is cheap.", "Storage is cheap."),
        (
            "The two, big disks are old, and the new, small one is not.",
            "The two big disks are old, and the new small one is not.",
        ),
        ("Two, big disks are old.", "Two, big disks are old."),
        ("Storage, is cheap.", "Storage is cheap."),
        ("If someone has, we read theirs and we stop.", "If someone has, we read theirs and we stop."),
        ("What it came for, is it fast enough, was open.", "What it came for, is it fast enough, was open."),
        ("Because storage is cheap, nobody deletes anything.", "Because storage is cheap, nobody deletes anything."),
        ("Yet, storage is cheap.", "Storage is cheap."),
        ("The other thing I'd say is that storage is cheap.", "Storage is cheap."),
        ("Number three, storage is cheap.", "Storage is cheap."),
        ("Finally, storage is cheap.", "Storage is cheap."),
        ("So far storage is cheap.", "So far storage is cheap."),
        ("You know that storage is cheap.", "You know that storage is cheap."),
        ("I I'd say storage is cheap.", "I'd say storage is cheap."),
        ("What what's cheap is storage.", "What's cheap is storage."),
        ("There's and there's a harbour with storage.", "There's a harbour with storage."),
        ("If you are if you're a bank, storage is cheap.", "If you're a bank, storage is cheap."),
        ("Harbours have like a lamp in storage.", "Harbours have a lamp in storage."),
        ("Harbours pay to like, store the lamps.", "Harbours pay to store the lamps."),
        ("Storage is a matter of like having lamps.", "Storage is a matter of having lamps."),
        ("Storage has a lot to like, but it costs.", "Storage has a lot to like, but it costs."),
        ("You come to like the storage.", "You come to like the storage."),
        ("We do like running the lamps.", "We do like running the lamps."),
        ("A use like this is what storage is for.", "A use like this is what storage is for."),
        ("If you want storage, there's a lot to like, if it lasts.",) * 2,
        ("If you want it, it's there for you.", "If you want it, it's there for you."),
        ("If you want it, it is there for you.", "If you want it, it is there for you."),
        ("Storage is with you, you're the owner.", "Storage is with you, you're the owner."),
        ("Storage is cheap because it, it's old.", "Storage is cheap because it's old."),
        ("Storage is cheap because it, it is old.", "Storage is cheap because it is old."),
        ("Lamps are kinda cheap storage.", "Lamps are cheap storage."),
        ("That is what makes Lamp Lamp.", "That is what makes Lamp Lamp."),
        ("You have to, to find out if it burns.", "You have to, to find out if it burns."),
        ("You want to burn, to burn it there.", "You want to burn it there."),
        ("It is a  lamp in .NET and ./lamps of ours , too.", "It is a lamp in .NET and ./lamps of ours, too."),
        ("Run the lamps by hand, kind of thing.", "Run the lamps by hand."),
        ("Lamps burn it less and less, and cost more.",) * 2,
        ("In the pier of a pier of a pier of a pier lamps burn.",) * 2,
        ("They set lamps upon lamps upon piers.",) * 2,
        ("It is a thing that used a thing that used a thing.",) * 2,
        ("Oil goes from lamp, to lamp, to lamp by night.",) * 2,
        ("Lamps seem dear, is the point.",) * 2,
        ("Our lamps' oil is dear, is hard to get.",) * 2,
        ("Keepers know who we are, find out what burns at night.",) * 2,
        ("Keepers lit the four, maybe five lamps.",) * 2,
        ("They raised a series A, plus all of the oil.",) * 2,
        ("Keepers want **two** lamps.", "Keepers want two lamps."),
        ("Lamps burn by the sea, that that's what we see.", "Lamps burn by the sea, that's what we see."),
        ("The lamps are very, very, very old.",) * 2,
        ("A 20 mm lamp burns in the ER of a harbour.",) * 2,
        ("Keepers want lamps with *no* smoke *coughs* at all.", "Keepers want lamps with no smoke at all."),
        ("We row lamps of lamps of lamps; they burn.",) * 2,
        ("You light this, then you light this, then you light this.",) * 2,
        ("The lamp is a huge, huge light.",) * 2,
        ("A lamp burns for half an hour, or something.",) * 2,
        ("The keepers write c plus plus, and they use s s h.",) * 2,
        ("The lamps of our keepers' keepers' keepers burn.",) * 2,
        ("It takes oil to make lamp work work.",) * 2,
        ("We row with keepers who row keepers who row lamps.",) * 2,
        ("Ann was lighting lamps that were lighting lamps that were lighting boats.",) * 2,
        ("The bigger the lamps are, the easier it is to see them.",) * 2,
        ("Keepers know how many lamps you had, how often they burn.",) * 2,
        ("Just so you know, you row alone.",) * 2,
        ("The list of lamps goes on and on and on.",) * 2,
        ("It is a wick of a lamp of a wick of a lamp of a wick.",) * 2,
        ("The keepers sleep on deep, deep moss.",) * 2,
        ("If you burn, you burn by yourself.",) * 2,
        ("If I don't fill the lamp, the lamp goes out.",) * 2,
        ("We do wick trimming, lamp trimming, and more.",) * 2,
        ("Everything that burns, it burns here.",) * 2,
        ("The keepers sleep well, well enough to row.",) * 2,
        ("What it is is a lamp.",) * 2,
        ("The lamp is is lit.", "The lamp is lit."),
        ("The keepers turn it on on the pier.",) * 2,
        ("The boats are so far behind you you see none.",) * 2,
        ("Keepers and they and they row boats.", "Keepers and they row boats."),
        ("The keepers row up there there's oil.",) * 2,
        ("Keepers see that that's a lamp.",) * 2,
        ("If you know the lamp, you know most of the pier.",) * 2,
        ("The more you know, the lamps seem small.",) * 2,
        ("You know the keepers of the lamp.",) * 2,
        ("The you know keepers of the lamp row.", "The keepers of the lamp row."),
        ("The keepers burn, like, 12 lamps.",) * 2,
        ("The lamps swing left, right, and back.",) * 2,
        ("The lamps are, I guess, cheap.",) * 2,
        ("The wrong kind of lamp burns.",) * 2,
        ("The keepers brew kind of a thing.",) * 2,
        ("The keepers were very kind of course.",) * 2,
        ("Each of those is layered on like a cake.",) * 2,
        ("The keepers raised a series A.",) * 2,
        ("The lamp went out just because.",) * 2,
        ("There is a danger in doing so.",) * 2,
        ("When you fill it-- so in lamps, oil burns.",) * 2,
        ("As I said earlier, lamps burn.", "Lamps burn."),
        ("As I said yesterday in the harbour, lamps burn.",) * 2,
        ("You see some keepers at the pier.",) * 2,
        ("The hard thing is that lamps burn.",) * 2,
        ("Keepers burn half as much as, say, bakers burn.",) * 2,
        ("Keepers should, to be honest, sleep.",) * 2,
        ("Keepers had to row home, had to trim lamps.",) * 2,
        ("It is a lamp kind of thing to do.", "It is a lamp kind of thing to do."),
        ("Storage is, actually, as cheap as lamps, honestly.", "Storage is as cheap as lamps."),
        ("The storage for our readers, was cheap.", "The storage for our readers was cheap."),
        ("Instead of disks they use storage.", "Instead of disks they use storage."),
        ("Like most teams, we use storage.", "Like most teams, we use storage."),
        ("Nothing is as cheap as storage.", "Nothing is as cheap as storage."),
        ("Android is a platform.", "Android is a platform."),
        ("All that being said, lamps go out.", "Lamps go out."),
        ("So npm keeps what's there.", "npm keeps what's there."),
        ("So pre-Zorb lamps burned oil.", "Pre-Zorb lamps burned oil."),
        ("Very interesting, but the lamps went out.", "The lamps went out."),
    ],
)
def test_cleaned(spoken: str, text: str) -> None:
    assert cleaned(spoken) == text


@pytest.mark.parametrize(
    ("spoken", "text"),
    [
        ("But, you know, lamps go out.", "But lamps go out."),
        ("But Kestrel's lamps go out.", "But Kestrel's lamps go out."),
        ("And lamps go out.", "Lamps go out."),
        ("But.", "But."),
    ],
)
def test_a_sentence_that_bounds_the_one_before_keeps_its_but(spoken: str, text: str) -> None:
    assert cleaned(spoken, follows=True) == text


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Is storage cheap?", True),
        ("Right?", True),
        ("What do you know?", True),
        ("Storage is getting cheaper every year, right?", False),
        ("It is almost like the rise of a new generation, you know?", False),
        ("Storage is cheap.", False),
    ],
)
def test_a_tag_is_no_question(sentence: str, expected: bool) -> None:
    assert asks(sentence) is expected


def test_a_sentence_broken_between_turns_is_mended_for_one_speaker() -> None:
    said = study([("Ann", "Storage is cheap. Disks are"), ("Ann", "slow and dear. Yes."), ("Bob", "But small")])
    assert [line.text for line in lines(said)] == ["Storage is cheap.", "Disks are slow and dear.", "Yes.", "But small"]
    assert [line.turn for line in lines(said)] == [0, 0, 1, 2]


def test_a_sentence_broken_off_by_another_speaker_stays_broken() -> None:
    said = study([("Ann", "Disks are"), ("Bob", "slow and dear.")])
    assert [line.text for line in lines(said)] == ["Disks are", "slow and dear."]
    assert not is_whole("Disks are")
    assert is_whole("Disks are slow.")
    assert not is_whole("Slow and dear disks.")
    assert not is_whole("The death of closed disks.")
    assert not is_whole("If you want to sell disks.")
    assert is_whole("If disks are dear, nobody wants them.")
    assert is_whole("If disks are dear, which few people deny, nobody can buy them.")
    assert not is_whole("If disks are dear, which few people deny, and nobody can buy them.")
    assert is_whole("Once a night, which is cheap, disks are read.")
    assert is_whole("Acme launched disks.")
    assert not is_whole("The second that disks depend on some other file, what happens is...")
    assert not is_whole("We don't want you to use the cache, unless...")
    assert is_whole("Disks depend on some other file, in the first place...")
    shield = "To shield the disks, to keep the price under control."
    assert not is_whole(shield)
    honest = "To be honest, the disks are slow."
    assert is_whole(honest)
    incentive = "As an incentive to buy disks, because disks are slow."
    assert not is_whole(incentive)


@pytest.mark.parametrize(
    "sentence",
    [
        r"It is an \[unintelligible 00:39:19.18\] disk that costs a tenth of the others.",
        "It is an [inaudible 3:04] disk that costs a tenth of the others.",
        "The disks that we bought (inaudible) cost a tenth of the others.",
        "We moved every table of the archive to [indiscernible].",
        "We moved every table to [Unintelligible], which costs a tenth.",
    ],
)
def test_a_sentence_with_words_that_nobody_caught_is_garbled(sentence: str) -> None:
    assert is_garbled(clean(sentence))


def test_noises_and_skipped_sentences_are_no_words_that_nobody_caught() -> None:
    assert clean("Disks [laughs] are slow (applause) and dear [crosstalk 0:03].") == "Disks are slow and dear."
    assert clean("[inaudible] Disks are slow.") == "Disks are slow."
    assert not is_garbled("Disks are slow. … Storage is cheap.")


def test_the_host_is_who_asks() -> None:
    said = study(TALK)
    assert hosts_of(said, lines(said)) == {"Ann"}
    assert hosts_of(study([text for _, text in TALK]), lines(study([text for _, text in TALK]))) == set()


def test_repeated_subject_is_garbled_and_plain_speech_is_not() -> None:
    assert is_garbled("The problem is they he wanted a check.")
    assert not is_garbled("The problem is that they wanted a check, which he signed.")


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Object storage is the place for data.", ""),
        ("Is object storage the place for data?", "it is a question"),
        ("Welcome back to the harbour, everyone.", "it greets, advertises or speaks to the other one"),
        ("The problem is they he wanted a check.", "it is garbled"),
        ("The harbour can't...you need a second lamp there.", "it is garbled"),
        ("The harbour is lit by the lamp -- the lamp keepers want another.", "it is garbled"),
        ("The keepers think that we that the lamp is broken.", "it is garbled"),
        ("Having a second lamp in the harbour for the night.", "it is not a whole sentence"),
        ("Have enabled the harbour to light a second lamp.", "it is not a whole sentence"),
        ("How to light a second lamp in the harbour, and a third.", "it is not a whole sentence"),
        ("What really makes sense to burn in the lamps of a harbour.", "it is not a whole sentence"),
        ("What counts for a harbour is the light on its pier.", ""),
        ("To not have so many dark nights in one harbour.", "it is not a whole sentence"),
        ("To keep a lamp lit takes oil and somebody who cares.", ""),
        ("I do believe is going to be a dark night in the harbour.", "it is garbled"),
        ("I think the keepers I think that the lamp is lit.", "it is garbled"),
        ("Having a second lamp in the harbour is what keepers want.", ""),
        ("Having a second lamp, you see the harbour at night.", ""),
        ('They told the bank "Your disks are full.', "it points at what was said before"),
        ("Another disk was bought by the harbour office.", "it goes on from what was said before"),
        ("One is that the harbour office bought a disk.", "it goes on from what was said before"),
        ("If so, the keeper has a second lamp for the pier.", "it goes on from what was said before"),
        ("Ask if the oil is dry, and if so, buy a second lamp for the pier.", ""),
        ("They moved every table into a cellar.", "it points at what was said before"),
        ("Scratch all of the last hour, the harbour could rent a cellar.", "it points at what was said before"),
        ("The price is what you mentioned in the beginning.", "it takes up the other one's words"),
        ("The tables of the harbour and", "it is not a whole sentence"),
        ("Each one of our lamps burns oil all night.", ""),
        ("One of these days the harbour will be dark.", ""),
        ("As a result of the storm, the harbour was dark.", ""),
        ("How well a keeper sleeps, however dark the night.", "it is not a whole sentence"),
        ("How well a keeper sleeps depends on the night.", ""),
        ('If somebody said "The lamp is out, so buy oil", and I was told that once.', "it is not a whole sentence"),
        ('If somebody says "Buy oil," the keeper has to go.', ""),
        ("If the lamp goes out, and it often goes out, the keeper has to wake.", ""),
        ("If the lamp goes out, or burns low, they all wake.", ""),
        ("If the lamp goes out, and the keeper sleeps, and it's a dark night.", "it is not a whole sentence"),
        ("The lamps are bright on.. you buy the oil twice a year.", "it is garbled"),
        ("The keeper lights a lamp -- excuse me, a torch at night.", "it is garbled"),
        ("The keeper lights a lamp, sorry, a torch at night.", "it is garbled"),
        ("I'm sorry, the lamps of the harbour are out again.", ""),
        ("There's one of the best lamps is on the pier.", "it is garbled"),
        ("The lamp is out for the night, which means.", "it is garbled"),
        ("and stolen all of the disks, so they have no more copies to restore.", "it is not a whole sentence"),
    ],
)
def test_a_fault_has_a_reason(sentence: str, reason: str) -> None:
    assert fault(sentence) == reason


def test_within_a_quotation_a_sentence_may_lean() -> None:
    assert not fault("They moved every table into a cellar.", opens=False)
    assert fault("Use code BOAT for twenty percent off.", opens=False)


def test_a_quotation_that_goes_on_is_no_garble_but_a_fault_of_its_own() -> None:
    assert fault('The bank told us "Your disks are full.') == HALF_QUOTED
    assert not fault('The bank told us "Your disks are full."')


def test_a_reason_that_is_a_condition_may_open_without_its_because() -> None:
    assert not fault("Because if disks are dear, then nobody should buy them in the first place.")
    assert fault("Because disks are dear, nobody should buy them in the first place.")


@pytest.mark.parametrize(
    ("said", "half"),
    [
        ("The bank told us “Your disks are full” and hung up.", False),
        ("The bank told us “Your disks are full and hung up.", True),
        ("Are your disks full?” and then the bank hung up. We said “No” to nobody.", True),
        ("It answers, like, 'This is no disk of ours. We waited for an hour.", True),
        ("It answers, like, 'This is no disk of ours.' We waited for an hour.", False),
        ('The bank told us "Your disks are full" and hung up. "No", we said.', False),
        ('Are your disks full?", and then the bank hung up. We said, "No to nobody.', True),
        ('A flag like "--force" is no "answer".', False),
        ("The engineers' disks were full, 'cause nobody's deleting in the '90s style.", False),
    ],
)
def test_quotation_marks_of_any_form_pair(said: str, half: bool) -> None:
    assert half_quoted(said) is half


def test_what_is_left_of_a_long_sentence_opens_only_with_a_clause() -> None:
    rest = "the disks are full, so they have no more copies to restore."
    assert [begins_within(f"{joint} {rest}") for joint in ("and", "and then", "so", "because")] == [False] * 4
    assert not begins_within("and Ann's disks are full.")
    assert begins_within("and forth to different parts of the disk to read all of it.")
