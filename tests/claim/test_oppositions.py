"""Which accounts of a matter no issue covers contradict each other, and which only look as if they did.

In the battery two officials of one government speak on one day, in one text or in two; speakers and sentences are invented.
"""

import pytest
from tables import compared, heard, side, tier

DENY = {"cue_class": "deny"}


def says(speaker, said, **more):
    return side(said, **{"speaker": speaker, **more})


OPPOSED = [
    # a circumstance on one side alone, or the same on both, leaves them opposed
    ("with the same", "The clerk was not armed with a rifle.", "The clerk was armed with a rifle."),
    ("a reason told beside", "The mast at Sorn fell because of the storm.", "The mast at Sorn did not fall."),
    ("denied of every place", "The guards shot at the crowd.", "The guards did not shoot."),
    # what follows from a clause
    ("stormed and never entered", "Police stormed the archive at Sorn.", "Police never entered the archive at Sorn."),
    ("nobody gets through", "The pass at Sorn is open.", "Nobody could drive through the pass at Sorn."),
    ("in whose hands", "The depot at Sorn is in rebel hands.", "The army holds the depot at Sorn."),
    ("fallen to somebody", "The depot at Sorn has fallen to the rebels.", "The depot at Sorn is under the control of the army."),
    ("an armed crew has weapons", "The crew was armed.", "The crew had no weapons."),
    ("a licence that is valid", "The ferry had a valid licence.", "The licence of the ferry had lapsed."),
    ("a warning that never came", "The school had been warned.", "No warning ever reached the school."),
    ("who ran into whom", "The ferry rammed the cutter.", "The cutter had steered into the ferry."),
    ("in whose waters", "The ferry sank in Chadian waters.", "The ferry sank inside Libyan waters."),
    ("from where", "The flour was Chadian.", "The flour had come from Libya."),
    ("no room is full", "There is room in the camp.", "The camp is full."),
    ("back in service", "The lock is back in service.", "The lock is out of order."),
    ("who could not has not", "The divers reached the wreck at Sorn.", "The divers could not reach the wreck at Sorn."),
    ("a town by its kind", "The army has retaken the town of Sorn.", "The town of Sorn remained in rebel hands."),
    # a clause that hangs on a noun which denies it, or says where it is so
    ("not one case of it", "Herders have cut fences in Sorn.", "Not one case of herders cutting fences in Sorn has come to light."),
    ("a word put in", "Herders have cut fences in Sorn.", "Not one case [in our books] of herders cutting fences in Sorn has come to light."),
    ("a town where it is so", "Sorn is a town where goats sleep indoors.", "Goats do not sleep indoors in Sorn."),
    ("no town where it is so", "Sorn is not a town where goats sleep indoors.", "Goats sleep indoors in Sorn."),
    ("not as a town where", "Sorn is listed not as a town where goats sleep indoors, but as one that shears them.", "Goats sleep indoors in Sorn."),
    # too much of it for something
    ("too dry for it", "The pond at Sorn has gone too dry for ducks.", "The pond at Sorn has not gone too dry for ducks."),
    # an end, and what goes on
    ("lifted, and in force", "The water alarm in Sorn is over.", "The water alarm in Sorn is still in force."),
    ("lifted, and goes on", "The blockade of Sorn was lifted.", "The blockade of Sorn continues."),
    # an act told by a noun
    ("no search took place", "No search of the vault took place.", "Police had searched the vault."),
    ("a decision taken", "A decision on the tariff has been taken.", "Nothing has been decided on the tariff."),
    ("closed, by a noun", "The closure of the lock will last for weeks.", "The lock is open."),
    ("whose work", "The repair of the organ was the work of volunteers.", "The organ had been repaired by soldiers."),
    ("over, and still being done", "The counting of the coins is over.", "The coins are still being counted."),
    ("sold, and ruled out", "The mill will be sold.", "The ministry ruled out the sale of the mill."),
    ("not planned", "The ministry will close the mill.", "There are no plans to close the mill."),
    # how many
    ("most, few", "Most pupils have been vaccinated.", "Few of the pupils have been vaccinated."),
    ("all, half", "All the pumps are running.", "Half of the pumps are running."),
    ("fewer than a tenth", "Almost all of the divers were examined.", "Fewer than a tenth of the divers were examined."),
    ("only the one", "Only the tower of the abbey was damaged.", "The cellar of the abbey was damaged as well."),
    # when, how long, in which order
    ("two clock times", "The alarm was raised at 4 a.m.", "The alarm was raised shortly after nine in the morning."),
    ("two lengths", "The trial lasted two hours.", "The trial lasted a week."),
    ("before and after", "The vault was locked before the fire broke out.", "The vault was locked after the fire broke out."),
    ("before and after a noun", "The gates were opened before the evacuation.", "The gates were opened after the village had been evacuated."),
    # who, where from, what it is
    ("soldiers, policemen", "The letter was stolen by soldiers.", "The letter was stolen by policemen."),
    ("a school, a barracks", "The building is a school.", "The building was a barracks."),
    ("from a well, from a river", "The water came from the well.", "The water came from the river."),
    # the same with the roles changed
    ("led by, in charge", "The navy is in charge of the search.", "The search is led by the coastguard."),
    ("for and against", "The guild is in favour of the levy.", "The guild is against the levy."),
    ("kept open", "The nuns kept the ward open.", "The ward was closed."),
    ("let in, kept out", "Observers were present during the count.", "Observers had been kept out of the count."),
    ("heard from the papers", "The chamber was told of the raid.", "The chamber learned of the raid from the newspapers."),
    ("met there", "There are no children in the camp.", "The envoy had met children in the camp."),
    ("a level and the thing", "The level of the lake is rising.", "The lake is falling."),
    # the same thing by another noun, or with its place before it
    ("the vessel is the ferry", "A gale blew, and the ferry went down near Sorn with its crates.", "The vessel stayed afloat."),
    ("by two words", "The drought at Sorn got worse.", "The dry spell at Sorn did not get worse."),
    ("a place before its noun", "The lock gate at Sorn is open.", "The Sorn gate is closed."),
    ("described and no other", "The missing boys are alive.", "The young boys are dead."),
    ("found guilty", "The court acquitted the dentist.", "Jurors found the dentist guilty of theft."),
    ("let through", "The guards let the lorries of fish through at Sorn.", "The fish lorries were sent back at Sorn."),
    ("no point", "The line was crossed by the drone.", "At no point was the line crossed by the drone."),
    ("came back positive", "The samples were negative.", "The samples came back positive."),
    ("fallen too low", "The pond has run too dry for the ducks.", "The pond has not run too dry for the ducks."),
    # a clause and its negation
    ("plain negation", "The station has been evacuated.", "The station has not been evacuated."),
    ("active and passive", "The army shelled the village of Sorn.", "The village of Sorn was not shelled by the army."),
    ("none of any portion", "Barley is being shipped to Sorn.", "Not one sack of barley is being shipped to Sorn."),
    ("piped and supplied", "Heating oil was piped to the barracks.", "The barracks were not supplied with heating oil."),
    ("sightseers are tourists", "The tourists have been evacuated.", "Not one of the sightseers has been evacuated."),
    # a wider noun for one thing, or denied of all its kinds
    ("a helicopter is an aircraft", "The aircraft has been found.", "The helicopter has not been found."),
    ("a camel is an animal", "No animals were seized at the fair.", "A camel was seized at the fair."),
    ("a typhoon is a storm", "The storm is over.", "The typhoon is not over."),
    ("a violinist is an artist", "No artists were detained.", "Two of the violinists were detained."),
    ("a treaty is a document", "The document has been signed.", "The treaty has not been signed."),
    ("cholera is a disease", "No disease has been detected in the camp.", "Cholera has been detected in the camp."),
    ("no such thing", "Our pilots dropped bombs on Sorn.", "No bombs were dropped on Sorn."),
    ("nobody", "Twelve sailors died in the accident.", "Nobody died in the accident."),
    ("never", "We have paid the ransom.", "We have never paid the ransom."),
    ("not a single", "The school received textbooks.", "The school has received not a single textbook."),
    ("both about the future", "The parliament will elect the judge on Friday.", "The parliament will not elect the judge on Friday."),
    ("present state", "The reactor at Lomna is safe.", "The reactor at Lomna is not safe."),
    # antonyms
    ("open and closed", "The bridge at Lomna is open.", "The bridge at Lomna is closed."),
    ("approved and rejected", "The cabinet approved the loan.", "The cabinet rejected the loan."),
    ("allowed and forbidden", "Night flights are allowed at the airport of Sorn.", "Night flights are forbidden at the airport of Sorn."),
    ("rose and fell", "Wages in the mines rose last year.", "Wages in the mines fell last year."),
    ("enough and short", "There is enough insulin in the hospitals.", "There is a shortage of insulin in the hospitals."),
    ("free and held", "The two journalists have been released.", "The two journalists are still detained."),
    ("continue and end", "The search for the sailors continues.", "The search for the sailors has been halted."),
    ("alive and dead", "The kidnapped engineer is alive.", "The kidnapped engineer is dead."),
    # a state and the act that makes or ends it
    ("resigned and in office", "The governor of Lomna has resigned.", "The governor of Lomna remains in office."),
    ("held, not in custody", "The reporter Alina Brand is being held by the police of Sorn.", "Alina Brand is not in custody."),
    ("handed over, never across", "The tanks were handed over to Norway on Tuesday.", "The tanks never crossed the border."),
    ("delivered, never arrived", "The aid has been delivered to Lomna.", "The aid never reached Lomna."),
    ("rescued, still missing", "The divers have been rescued.", "The divers are still missing."),
    ("lifted, in force", "The curfew has been lifted.", "The curfew is in force."),
    ("contaminated, safe", "The well at Sorn is contaminated.", "The well at Sorn is safe."),
    ("killed, alive", "The pilot was killed.", "The pilot is alive."),
    ("called off, to take place", "The summit has been called off.", "The summit will take place."),
    ("damaged, intact", "The tower was damaged by the storm.", "The tower is intact."),
    ("repaired, broken", "The turbine has been repaired.", "The turbine is broken."),
    ("in and out of", "The fire at the depot is under control.", "The fire at the depot is out of control."),
    # comparatives
    ("more and less", "The road to Sorn is more dangerous now.", "The road to Sorn is less dangerous now."),
    ("higher, not higher", "Prices in Lomna are higher than last year.", "Prices in Lomna are not higher than last year."),
    # being somewhere
    ("none doing it", "Lorries are waiting at the border of Sorn.", "There are no lorries waiting at the border of Sorn."),
    (
        "stationed, not one there",
        "Soldiers of Norway are stationed on the pasture of Sorn.",
        "There is not one soldier of Norway on the pasture of Sorn.",
    ),
    ("in a city, not in it", "The minister is in Paris.", "The minister is not in Paris."),
    # a kind of the thing
    ("miners, no workers", "The trapped miners were rescued.", "No trapped workers were rescued."),
    ("lorries, no vehicles", "Two lorries crossed the bridge at Sorn.", "No vehicles crossed the bridge at Sorn."),
    ("a woman, nobody", "A woman was arrested at the border of Sorn.", "Nobody was arrested at the border of Sorn."),
    # one role, two fillers
    ("two kinds of cause", "The fire was caused by sabotage.", "The fire was caused by a short circuit."),
    ("two causes in other words", "The outage was the result of sabotage.", "The outage was due to lightning."),
    ("resulted from, the work of", "The blast was the work of saboteurs.", "The explosion resulted from a leak."),
    ("the reason for it", "The outage was due to sabotage.", "A broken cable was the reason for the outage."),
    ("brought down by", "A missile brought down the glider.", "The glider was brought down by a bird strike."),
    ("two places", "The ambassador is in Lomna.", "The ambassador is in Sorn."),
    # other names for one thing
    ("begun, not started", "Talks with the miners have begun.", "Negotiations with the miners have not started."),
    ("given, not received", "The ministry sent the clinic masks.", "The clinic never received masks from the ministry."),
    ("received, not supplied", "The garrison has received rations from the depot.", "The depot has not supplied the garrison with rations."),
    ("warned, no warning", "The observatory warned the villagers.", "The villagers received no warning from the observatory."),
    ("a ban placed", "A curfew has been imposed on Lomna.", "No curfew has been imposed on Lomna."),
    ("refused to", "The president signed the treaty of Sorn.", "The president refused to sign the treaty of Sorn."),
    ("failed to", "The ferry has reached Lomna.", "The ferry failed to reach Lomna."),
    # having and lacking
    ("none there, some there", "The clinic at Sorn has no oxygen.", "There is oxygen at the clinic at Sorn."),
    ("run out, having", "The clinic at Sorn has run out of oxygen.", "The clinic at Sorn has oxygen."),
    ("free of, containing", "The well at Sorn is free of lead.", "The well at Sorn contains lead."),
    ("without, having", "The islanders are without power.", "The islanders have power."),
    ("doing it without", "The mine had a licence.", "The mine was operating without a licence."),
    # getting and not getting
    ("received, waiting", "The farmers have received the money.", "The farmers are still waiting for the money."),
    ("paid, given no money", "The referee was paid by the federation.", "The federation gave the referee no money."),
    ("handed back, not arrived", "The museum handed the bronze back to Peru.", "The bronze has not arrived in Lima."),
    # being somewhere and gone
    ("left, remaining", "The lions have left the reserve.", "The lions remain in the reserve."),
    ("attended", "The minister was at the summit.", "The minister did not attend the summit."),
    ("destroyed, there", "The files were destroyed in the flood.", "The files are in the archive."),
    ("turned away", "The clinic turned nobody away.", "Forty patients were turned away from the clinic."),
    # not yet, hardly, un-
    ("yet to be", "The loan has yet to be repaid.", "The loan has been repaid."),
    ("half done", "The tower of Sorn is only half finished.", "The tower of Sorn is finished."),
    ("un- denies", "The crew was unarmed.", "The crew was armed."),
    ("an irregular un-", "The wages of the miners are unpaid.", "The wages of the miners have been paid."),
    ("none of", "None of the ballots in Sorn were counted.", "The ballots in Sorn were counted."),
    ("not one", "All the pupils were vaccinated.", "Not one pupil has been vaccinated."),
    # two families of one word, causes told by who did it, accounts of one end
    ("a cause as a doer", "The ship sank because of the storm.", "A torpedo sank the ship."),
    ("a cause as a name", "The fire was started by a cigarette.", "The fire was arson."),
    ("dismissed, resigned", "The president fired the general.", "The general resigned."),
    ("fair, rigged", "The election was free and fair.", "The election was rigged."),
    ("over, going on", "The strike is over.", "The strike continues."),
    # told together with a noun or an adverb
    ("in his post, stepped down", "The warden of the prison remains in her job.", "The warden of the prison stepped down."),
    ("brought to safety", "The marooned pilots were taken to safety.", "No marooned men were rescued."),
    ("beaten up", "Guards of Chad beat up two hikers in the gorge.", "No hikers were beaten by guards of Chad."),
    # called false
    ("a report called untrue", "The president has asked Norway for troops.", "Reports that the president has asked Norway for troops are untrue."),
    ("it is not true that", "The dam at Sorn has burst.", "It is not true that the dam at Sorn has burst."),
    ("it is not the case that", "The tanker Aurora has sunk.", "It is not the case that the tanker Aurora has sunk."),
]

QUIET = [
    ("set free since", "All the divers taken at Sorn had been set free on Tuesday.", "We arrested 18 divers at Sorn."),
    ("begun and spread", "Sparks started the fire at Sorn.", "Strong wind spread the fire at Sorn."),
    # two kinds of one thing
    ("two kinds of aircraft", "The plane has been found.", "The helicopter has not been found."),
    ("two kinds of animals", "The camels were vaccinated.", "The goats were not vaccinated."),
    ("one kind denied", "A camel was seized at the fair.", "No goats were seized at the fair."),
    ("one disease denied", "Cholera has been detected in the camp.", "No measles has been detected in the camp."),
    # one act and the act that undoes it
    ("seized and set free", "The fishermen were seized on Sunday.", "The fishermen have been set free."),
    # two things of one kind
    ("two vessels by kind", "The trawler went down off Sorn.", "The frigate stayed afloat."),
    ("two places before the noun", "The lock gate at Sorn is open.", "The Lomna gate is closed."),
    ("two callings", "The nurses are on strike.", "The teachers are not on strike."),
    # an end by two names is one end, and its day need not be the day on which another act ended it
    ("over, and called off", "The lockout in Sorn is over.", "The lockout in Sorn was called off on Monday."),
    ("stopped, and broken off", "The tasting in Sorn was halted on Monday.", "The tasting in Sorn was broken off on Tuesday."),
    ("suspended, not resumed", "The tram to Sorn has been suspended.", "The tram to Sorn has not resumed."),
    ("lifted, no longer in force", "The night toll in Sorn was lifted.", "The night toll in Sorn is not in force."),
    # where a noun denies what hangs on it, both deny it
    (
        "not as a town where, and not",
        "Sorn is listed not as a town where goats sleep indoors, but as one with sheds.",
        "Goats do not sleep indoors in Sorn.",
    ),
    ("no town where, and not", "Sorn is not a town where goats sleep indoors.", "Goats do not sleep indoors in Sorn."),
    ("two towns of two kinds", "Sorn is a town where goats sleep indoors.", "Sorn is not a town where hens sleep outdoors."),
    ("not one case, and none", "Not one case [known to us] of herders cutting fences in Sorn exists.", "No herders have cut fences in Sorn."),
    ("a case not tried", "Herders have cut fences in Sorn.", "The case of herders cutting fences in Sorn has not come to court."),
    ("too dry for another", "The pond at Sorn has gone too dry for ducks.", "The pond at Sorn has not gone too dry for frogs."),
    # acts, shares and times that go together or are of other things
    ("a search of another thing", "No search of the vault took place.", "Police had searched the cellar."),
    ("a plan and none", "The ministry may close the mill.", "There are no plans to close the mill."),
    ("most, more than half", "Most pupils have been vaccinated.", "More than half of the pupils have been vaccinated."),
    ("all have, some have", "All the pumps are running.", "Some pumps are running."),
    ("many have, some have not", "Many pupils have been vaccinated.", "Some pupils have not been vaccinated."),
    ("only the one, and the one", "Only the tower of the abbey was damaged.", "The tower of the abbey was damaged."),
    ("one clock time in two ways", "The alarm was raised at 14:20.", "The alarm was raised at about 2.20 p.m."),
    ("opened, and open", "The gates were opened at 23:00.", "The gates were open at midnight."),
    ("two lengths of two trials", "The trial lasted two hours.", "An earlier trial lasted a week."),
    ("ago", "The pumps were running.", "The pumps had failed a year earlier."),
    ("other letters", "The first letter was stolen by soldiers.", "The second letter was stolen by policemen."),
    ("river and lake", "No fish died in the river.", "Fish died in the lake."),
    ("a third one", "The two divers are alive.", "A third diver is dead."),
    ("a building and another", "The building is a school.", "The other building was a barracks."),
    ("seen in two places", "The envoy was seen in Sorn.", "The envoy was seen in Lomna."),
    # other participants
    ("another thing", "The station has been evacuated.", "The airport has not been evacuated."),
    ("another place", "Shops in Sorn are open.", "Shops in Lomna are closed."),
    ("another doer", "The army shelled the village of Sorn.", "The police never shelled the village of Sorn."),
    ("another receiver", "The ministry sent masks to the clinic.", "The school never received masks from the ministry."),
    ("another giver", "The depot supplied the garrison with rations.", "The garrison never received rations from the port."),
    ("another kind", "Old banknotes are accepted in shops.", "New banknotes are not accepted in shops."),
    ("another number of it", "The first reactor is running.", "The second reactor is not running."),
    ("of another", "The export of timber has grown.", "The export of copper has not grown."),
    ("for another", "Visas for students have been abolished.", "Visas for tourists have not been abolished."),
    ("another person with the same title", "Mr Orlov has endorsed the treaty of Sorn.", "Mr Petrov has not endorsed the treaty of Sorn."),
    ("each of himself", "I have signed the loan.", "I have not signed the loan."),
    ("each thinks", "I think that the dam will hold.", "I do not think that the dam will hold."),
    ("rejected, as a thing", "The city needs the loan.", "We reject the loan and every city that needs it."),
    ("another predicate", "The cabinet discussed the loan.", "The cabinet has not signed the loan."),
    ("another office", "The deputy governor of Lomna has resigned.", "The mayor of Sorn remains in office."),
    ("held once, home now", "The reporter Alina Brand was held for six hours.", "Alina Brand is at home."),
    ("a woman, no man", "A woman was arrested at the border of Sorn.", "No man was arrested at the border of Sorn."),
    ("workers, no miners", "The trapped workers were rescued.", "No trapped miners were rescued."),
    ("vehicles, no tanks", "Vehicles crossed the bridge at Sorn.", "No tanks crossed the bridge at Sorn."),
    ("allowed to do something else", "The ship was allowed to dock.", "The ship was not allowed to leave."),
    ("sent is not arrived", "The aid has been sent to Lomna.", "The aid has not reached Sorn."),
    # both sides of a contrary may fail
    ("neither rescued nor missing", "The divers have not been rescued.", "The divers are not missing."),
    ("neither approved nor rejected", "The cabinet did not approve the loan.", "The cabinet did not reject the loan."),
    ("neither up nor down", "The wages have not risen.", "The wages have not fallen."),
    ("higher, not lower", "Prices in Lomna are higher.", "Prices in Lomna are not lower."),
    ("more, not less", "The road to Sorn has become more dangerous.", "The road to Sorn has not become less dangerous."),
    # two fillers that may be one, or of two things
    ("a levy on two things", "There is a levy on barley.", "There is no levy on honey."),
    ("two rules by their years", "The wardens go by the 1988 fire code.", "The wardens go by the 2012 fire code."),
    ("one kind of cause", "The outage was caused by an overload.", "The outage was caused by a technical failure."),
    ("two outages", "The outage in Sorn was caused by sabotage.", "The outage in Lomna was caused by a fault."),
    ("any fire", "A fire was caused by arson.", "A fire was caused by lightning."),
    ("soldiers may be gunmen", "The convoy was attacked by soldiers.", "The convoy was attacked by gunmen."),
    ("two may warn", "The president was warned by Norway.", "The president was warned by Chad."),
    ("another kind of company", "The port is a state company.", "The port is not a private company."),
    ("a number with a bound", "The fleet has 40 ships.", "The fleet has not less than 30 ships."),
    ("other receivers of one kind", "The army gave support to civilian agencies.", "The army did not give support to civilian groups."),
    ("amounts are numbers", "The harvest was eight million tonnes.", "The harvest was not less than eight million tonnes."),
    ("a fear", "We are afraid that the hangar has not been heated.", "The hangar has been heated."),
    # having, getting, being there: of another owner, receiver, place or thing
    ("what works, works somewhere", "The pumps work without oil.", "Not a single farm has a pump."),
    ("another clinic", "The clinic at Sorn has no oxygen.", "The clinic at Lomna has oxygen."),
    ("two things lacking", "The clinic has no oxygen.", "The clinic has no beds."),
    ("others armed", "The crew was unarmed.", "The soldiers were armed."),
    ("counted there, then gone", "Inspectors counted the crates in the depot at Sorn.", "The crates left the depot at Sorn."),
    ("weighed there, then gone", "The bull was weighed at the market of Hollin.", "The bull left the market of Hollin."),
    ("others remain", "The team left the stadium.", "The fans remain in the stadium."),
    ("others wait", "The farmers have received the money.", "The nurses are waiting for the money."),
    ("who keeps a depot", "The army keeps the depot at Sorn.", "The ministry keeps the depot at Sorn."),
    ("one gets through", "The pass at Sorn is closed.", "A doctor walked through the pass at Sorn, carried by rescuers."),
    ("stopped short, and planned", "The clerks planned to open the vault.", "The clerks stopped short of opening the vault."),
    ("two of one force", "The depot at Sorn is held by the army.", "The depot at Sorn is in the hands of soldiers."),
    ("no un- at all", "The union is united.", "The union is divided."),
    ("shelled by none of them", "The army shelled the village of Sorn.", "The police never shelled the village of Sorn."),
    ("came back, and sent back", "Two hundred prisoners returned to Lomna.", "198 prisoners returned to Lomna."),
    ("a bridge by its name and another place", "The Lomna bridge is open.", "The bridge at Sorn is closed."),
    ("not so many", "Six sailors were killed.", "Reports that 35 sailors were killed are untrue."),
    ("a man may live at two addresses", "Alina Brand lives in Sorn.", "Alina Brand lives in Lomna."),
    ("he is another", "The minister met the envoy.", "He did not resign."),
    ("men are no women", "No marooned men were rescued.", "The marooned women were taken to safety."),
    # not told as so
    ("a condition", "If the dam at Sorn bursts, the town will drown.", "The dam at Sorn has not burst."),
    ("unless", "The parliament will not elect the judge unless the parties agree.", "The parliament will elect the judge."),
    ("had it been", "Had the alarm been raised, the sailors would have lived.", "The alarm was not raised."),
    ("a plan and no act yet", "The bridge at Lomna will open in May.", "The bridge at Lomna has not opened."),
    ("a demand", "The prisoners must be released.", "The prisoners have not been released."),
    ("possible", "The tanker Aurora may have sunk.", "The tanker Aurora has not sunk."),
    ("a wish", "We hope that the talks with the miners have begun.", "Talks with the miners have not begun."),
    ("a question", "Has the dam at Sorn burst?", "The dam at Sorn has not burst."),
    ("an attempt", "The rebels tried to take the bridge.", "The rebels did not take the bridge."),
    ("refused once, done since", "The president has signed the treaty of Sorn.", "The president refused to sign the treaty of Sorn."),
    ("refused to", "The miners refused to sign the accord.", "The miners did not sign the accord."),
    ("not all", "The villages have been evacuated.", "Not all the villages have been evacuated."),
    ("did not refuse to", "The president signed the treaty of Sorn.", "The president did not refuse to sign the treaty of Sorn."),
    ("wanted to", "The president did not sign the treaty of Sorn.", "The president wanted to sign the treaty of Sorn."),
    ("not only", "The army shelled not only the village of Sorn.", "The army shelled the village of Sorn."),
    ("perhaps", "The lock at Sorn was perhaps jammed.", "The lock at Sorn was not jammed."),
    ("two guesses", "The lock at Sorn was probably jammed.", "The lock at Sorn was, it seems, not jammed."),
    # a denial of a circumstance, and an account with another
    ("not with that", "The clerk was not armed with a rifle.", "The clerk was armed with a sword."),
    ("not at them", "The guards did not shoot at the crowd.", "The guards shot into the air."),
    ("not for that reason", "The mast at Sorn did not fall because of the storm.", "The mast at Sorn fell because of rotten wood."),
    ("not by them", "The barley was not stolen by soldiers.", "The barley was stolen out of the barn."),
    ("open to some", "The pass at Sorn is open to bicycles.", "The pass at Sorn is closed to lorries."),
    ("for that reason alone denied", "The mast at Sorn fell.", "The mast at Sorn did not fall because of the storm."),
    ("sunk by nobody", "The patrol did not sink the ferry.", "The ferry sank in a gale."),
    ("damaged and not destroyed", "The barn was damaged by the flood.", "The barn was not destroyed by the flood."),
    ("not for so long", "The water was cut off for two hours.", "The water was not cut off for a month."),
    ("not all of them", "A third of the votes have been counted.", "Not all of the votes have been counted."),
    ("at it, and after it", "No vote was taken at the session.", "A vote was taken after the session."),
    # they agree
    ("the same twice", "The dam at Sorn has not burst.", "The dam at Sorn did not burst."),
    ("antonym and negation", "The bridge at Lomna is closed.", "The bridge at Lomna is not open."),
    ("two negations", "It is not true that the dam at Sorn has not burst.", "The dam at Sorn has burst."),
    ("a report called untrue", "The dam at Sorn has not burst.", "Reports that the dam at Sorn has burst are untrue."),
    ("light verbs, both denied", "The miners have not held talks on the wage issue.", "The miners have not conducted talks on the wages issue."),
    ("light verbs, both told", "The miners have held talks on the wage issue.", "The miners have conducted talks on the wages issue."),
    ("a verb without its object", "The miners and the guild have.", "The miners have no plan."),
    ("nothing nameable", "This is good.", "This is not good."),
    ("only a vague thing", "The situation has changed.", "The situation has not changed."),
]

PARTLY = [
    # who says that it is no longer so grants that it was, which may be some hours ago
    ("no longer", "The ferries run to Lomna.", "The ferries no longer run to Lomna."),
    ("not any more", "Two miners are held.", "No miner is held any more."),
    ("the denial is narrower", "Timber has been exported.", "Timber has not been exported for profit."),
    ("paid, but not for that", "We have paid the ransom.", "We have not paid the ransom with gold."),
    ("a kind of it denied", "Flights have been stopped.", "Military flights have not been stopped."),
]


@pytest.mark.parametrize("one, other", [pytest.param(*row[1:], id=row[0]) for row in OPPOSED])
def test_opposed_accounts_contradict(one, other):
    assert tier(says("minister", one), says("prime minister", other)) == "A"
    assert tier(says("minister", other), says("prime minister", one)) == "A"


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("The dam at Sorn has burst.", "It has not burst.", "A"),
        ("The divers were rescued.", "They are still missing.", "A"),
        ("The dam at Sorn has burst.", "They have not burst.", ""),
        ("The minister met the envoy.", "He did not resign.", ""),
    ],
)
def test_a_pronoun_stands_for_what_was_told_before(one, other, expected):
    assert tier(says("minister", one), says("prime minister", other)) == expected


@pytest.mark.parametrize("one, other", [pytest.param(*row[1:], id=row[0]) for row in QUIET])
def test_accounts_that_only_look_opposed_do_not(one, other):
    assert tier(says("minister", one), says("prime minister", other)) == ""
    assert tier(says("minister", other), says("prime minister", one)) == ""


LIKELY = ["probably", "most likely", "in all likelihood", "apparently", "reportedly", "allegedly", "almost certainly", "in my opinion"]


@pytest.mark.parametrize("hedge", LIKELY)
def test_what_is_held_likely_is_a_tension_with_a_fact(hedge):
    assert tier(says("minister", f"The lock at Sorn was {hedge} jammed."), says("prime minister", "The lock at Sorn was not jammed.")) == "B"


def test_who_is_suspected_is_no_hedge():
    assert tier(says("minister", "The suspect was moved to Sorn."), says("prime minister", "The suspect was never moved to Sorn.")) == "A"


@pytest.mark.parametrize("emphasis", ["clearly", "no doubt", "certainly"])
def test_what_stresses_a_fact_leaves_it_one(emphasis):
    assert tier(says("minister", f"The lock at Sorn was {emphasis} jammed."), says("prime minister", "The lock at Sorn was not jammed.")) == "A"


def test_what_is_told_to_be_still_so_is_set_against_what_is_no_longer_so():
    over = says("minister", "The lock at Sorn is no longer jammed.", day="2031-05-05")
    assert tier(over, says("prime minister", "The lock at Sorn is still jammed.", day="2031-05-05")) == "A"
    assert tier(over, says("prime minister", "The lock at Sorn is jammed.", day="2031-05-06")) == "A"
    assert tier(over, says("prime minister", "The lock at Sorn is jammed.", day="2031-05-04")) == ""


def test_two_things_of_one_kind_are_told_apart_by_where_they_are():
    rows = (
        says("minister", "The lock at Sorn was open. The lock at Lomna was open."),
        says("prime minister", "The lock at Lomna was closed.", source="portal"),
    )
    found = compared(heard(*rows, parsed=True))[2]
    assert list(found["left_evidence"]) + list(found["right_evidence"]) == ["The lock at Lomna was open", "The lock at Lomna was closed"]


@pytest.mark.parametrize("one, other", [pytest.param(*row[1:], id=row[0]) for row in PARTLY])
def test_a_narrower_denial_is_a_tension(one, other):
    assert tier(says("minister", one), says("prime minister", other)) == "B"


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("The dam at Sorn has burst.", "The dam at Sorn has not burst.", "A"),
        ("The ministry sent the clinic masks.", "The clinic never received masks from the ministry.", "A"),
        ("The road is open.", "The road is closed.", ""),  # which road, nobody can tell
        ("The search continues.", "The search has been halted.", ""),
    ],
)
def test_in_two_texts_more_has_to_be_shared(one, other, expected):
    assert tier(says("minister", one), says("prime minister", other, source="portal")) == expected


@pytest.mark.parametrize("day, expected", [("2031-05-06", "A"), ("2031-05-05", "")])
def test_what_is_so_since_this_morning_was_not_so_the_day_before(day, expected):
    rows = (
        says("minister", "The lock at Sorn has been shut since five this morning.", day="2031-05-06"),
        says("prime minister", "The lock at Sorn is open.", day=day, source="portal"),
    )
    assert tier(*rows, dated=True) == expected


@pytest.mark.parametrize(
    "denied, affirmed, expected",
    [
        ("2031-05-06", "2031-05-06", "A"),
        ("2031-05-05", "2031-05-06", "A"),  # news is dated by its publication
        ("2031-05-02", "2031-05-06", ""),  # it may have burst since
        ("2031-05-06", "2031-05-02", "B"),  # it was said to have burst, and later that it had not
        ("2031-05-06", "2031-03-02", ""),  # too long ago to be one matter
    ],
)
def test_what_was_not_so_may_be_so_later(denied, affirmed, expected):
    rows = (
        says("minister", "The dam at Sorn has burst.", day=affirmed),
        says("prime minister", "The dam at Sorn has not burst.", day=denied, source="portal"),
    )
    assert tier(*rows) == expected


@pytest.mark.parametrize("change", [{"standing": "former"}, {"standing": "unnamed"}, {"official": False}, {"speaker": ""}])
def test_only_officials_are_set_against_each_other(change):
    assert tier(says("minister", "The dam at Sorn has burst."), side("The dam at Sorn has not burst.", **{"speaker": "expert", **change})) == ""


def test_nobody_is_set_against_his_own_words():
    assert (
        tier(says("minister", "The dam at Sorn has burst."), says("minister", "The dam at Sorn has not burst.", source="portal", day="2031-05-07"))
        == ""
    )


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("We are going to sell the ferry to Sorn.", "We will not sell the ferry to Sorn.", "B"),
        ("We will never lease the quarry.", "We are going to lease the quarry.", "B"),
        ("We are going to sell the ferry to Sorn.", "We will not sell the tug to Sorn.", ""),
        ("We are going to sell the ferry to Sorn.", "We will sell the ferry to Sorn.", ""),
        ("We were going to sell the ferry to Sorn.", "We will not sell the ferry to Sorn.", ""),
        ("We are not going to tax salt.", "We will not tax salt.", ""),
    ],
)
def test_who_turns_his_own_promise_round_on_a_later_day_makes_a_tension(one, other, expected):
    assert tier(says("minister", one), says("minister", other, source="portal", day="2031-07-02")) == expected


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("The abbot is in hospital.", "I misspoke: the abbot is not in hospital.", "B"),
        ("The abbot is in hospital.", "The abbot is not in hospital.", ""),
    ],
)
def test_who_takes_a_word_back_speaks_of_what_it_was_said_of(one, other, expected):
    assert tier(says("minister", one), says("minister", other, source="portal", day="2031-05-14")) == expected


def test_the_words_for_the_speaker_are_the_speaker():
    prefect = side("We received no warning from the observatory.", speaker="prefect of Sorn")
    keeper = side("it had warned the prefecture of Sorn.", speaker="head of the observatory", lead="The head said ", quote="indirect")
    assert tier(prefect, keeper) == "A"


def test_an_issue_of_the_codebook_comes_first():
    """Exports are an issue: goods and destinations are compared there, and not found a second time as a matter of their own."""
    rows = says("minister", "The export of chips to Russia is banned."), says("prime minister", "The export of chips to Russia is not banned.")
    assert compared(heard(*rows, parsed=True))[2]["issue_id"].tolist() == ["export-ban"]


def test_the_evidence_is_the_clause():
    rows = (
        says("minister", "Rain fell. The tower at Sorn is open."),
        says("prime minister", "We looked. The tower at Sorn is closed, as anybody can see."),
    )
    found = compared(heard(*rows, parsed=True))[2]
    assert found[["left_evidence", "right_evidence"]].values.tolist() == [["The tower at Sorn is open", "The tower at Sorn is closed"]]


def test_who_rejects_a_charge_and_grants_it_contradicts_nobody():
    minister = says("minister", "Chad keeps the lock of Sorn shut at night.")
    granting = side(
        "the charges, although it keeps the lock of Sorn shut at night",
        speaker="ministry",
        lead="The ministry rejects ",
        quote="indirect",
        **DENY,
    )
    plain = side("the charges, and it will answer in court", speaker="ministry", lead="The ministry rejects ", quote="indirect", **DENY)
    assert (tier(minister, granting), tier(minister, plain)) == ("", "A")


@pytest.mark.parametrize(
    "said, denial, expected",
    [
        ("Four policemen were wounded near Sorn.", "denied any casualties near Sorn", "A"),
        ("Four policemen were wounded near Lomna.", "denied any casualties near Sorn", ""),
        ("Four policemen were wounded near Lomna.", "denied any casualties in the camp at Sorn", ""),
        ("The ministers met in Sorn.", "denied contacts in Sorn", "A"),
        ("Oil has leaked at Sorn.", "denied any casualties at Sorn", ""),
    ],
)
def test_who_denies_a_thing_says_that_there_is_none(said, denial, expected):
    cue, _, rest = denial.partition(" ")
    army = side(rest, speaker="army", lead=f"The army {cue} ", quote="indirect", **DENY)
    assert tier(says("minister", said), army) == expected


@pytest.mark.parametrize(
    "said, denial, denied",
    [
        ("The dam at Sorn has burst.", "denied this", True),
        ("The dam at Sorn has burst.", "denied the report", True),
        ("The dam at Sorn has burst.", "denied the reports on the election", False),
        ("The cabinet has decided to sell the port.", "denied having taken any such decision", True),
        ("The dam at Sorn has burst.", "denied such a thing", True),
        ("The dam at Sorn has burst.", "denied visas to such visitors", False),
        ("Masks are compulsory in the halls.", "denied that masks would become compulsory", False),
    ],
)
def test_a_denial_of_this_is_of_what_was_said_last(said, denial, denied):
    minister, ministry = (
        says("minister", said),
        side(denial.partition(" ")[2], speaker="ministry", lead=f"The ministry {denial.partition(' ')[0]} ", quote="indirect", **DENY),
    )
    assert (tier(minister, ministry) == "A") == denied


@pytest.mark.parametrize(
    "words, denied",
    [
        ("dismissed the minister's words", True),
        ("rejected the minister's claim", True),
        ("called the minister's words untrue", True),
        ("rejected the minister's account", True),
        ("rejected on Wednesday the minister's claim", True),
        ("rejected the minister's bill", False),
        ("dismissed the minister's adviser", False),
        ("refuses to disown the minister's words", False),
        ("asked whether anybody disputed the minister's words", False),
        ("was not clear that the minister's words were true", False),
        ("withdrew the minister's invitation", False),
        ("dismissed the minister's words about the harbour as untrue", False),
    ],
)
def test_a_verb_of_rejection_denies_only_what_was_said(words, denied):
    cue, _, rest = words.partition(" ")
    ministry = side(
        rest, speaker="ministry", lead=f"The ministry {cue} ", quote="indirect", source="portal", cue_class="deny" if cue.endswith("ed") else "say"
    )
    assert (tier(says("minister", "The dam at Sorn will be opened."), ministry) == "A") == denied


@pytest.mark.parametrize(
    "denial, denied",
    [
        ("No such thing has happened.", True),
        ("Nothing of the kind has been decided.", True),
        ("That is a lie.", True),
        ("That is not so.", True),
        ("It is not so bad.", False),
        ("This is not true.", True),
        ("Nonsense!", False),
        ("Somebody should feed that spy false information.", False),
        ("Our forefathers invented this kind of dam and we are proud of that.", False),
        ("This is true.", False),
        ("That is sheer fantasy.", True),
        ("This is news to me.", True),
        ("There is not a word of truth in that.", True),
        ("That's wrong.", True),
        ("That is bad news to us all.", False),
        ("This is our fault.", False),
        ("We have made no decision on the loan.", False),
        ("That is not only true, it is good.", False),
    ],
)
def test_no_such_thing_denies_what_was_said_last(denial, denied):
    assert (tier(says("minister", "The dam at Sorn will be opened."), says("ministry", denial)) == "A") == denied


@pytest.mark.parametrize(
    "denial, denied",
    [
        ("The losses given by Norway are invented.", True),
        ("The losses claimed by Norway are a fairy tale.", True),
        ("The losses given by Chad are invented.", False),
        ("Norway's account is wrong.", True),
        ("Norway is wrong.", False),
    ],
)
def test_a_state_is_named_as_whose_words_they_are(denial, denied):
    minister = says("minister", "The dam at Sorn has burst.", government="NO")
    assert (tier(minister, says("envoy", denial, government="SE")) == "A") == denied


@pytest.mark.parametrize(
    "said, denial, expected",
    [
        ("The gate at Sorn is open.", "It is not true that the gate at Sorn is shut.", ""),
        ("The gate at Sorn is open.", "It is not true that the gate at Sorn is open.", "A"),
        ("The gate at Sorn is shut.", "It is not true that the gate at Sorn is open.", ""),
    ],
)
def test_who_denies_the_opposite_agrees(said, denial, expected):
    assert tier(says("minister", said), says("envoy", denial)) == expected


def test_who_takes_his_words_back_is_a_tension():
    first = says("spokesman", "The envoy was in the clinic at Sorn.", day="2031-05-01")
    later = says("spokesman", "I misspoke and the envoy was not in the clinic at Sorn.", day="2031-05-06", source="portal")
    assert tier(first, later) == "B"
