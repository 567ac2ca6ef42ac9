"""Sentences as the press prints them, by kind: what each figure is worth, how exact it is, and what it counts.

A row is a sentence and its quantities, each as `text | value | unit | bound | counted | change`; what is left out is not
compared, `-` means none, `a..b` an interval. A quantity that is not listed must not be found: every kind has near misses.
"""

from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.numbers.quantities import quantities, read_units

CODEBOOK = Path(__file__).parents[3] / "codebook"
UNITS = read_units(load_part(CODEBOOK, "units"), load_part(CODEBOOK, "words"))

SAYING = [
    ("The mayor said about 300 lorries were waiting at the crossing.", ["about 300 | 300 | - | about | lorries"]),
    ("Police said around 45 people had been taken to hospital.", ["around 45 | 45 | - | about | people"]),
    ("The company reported about 70 faults in the network.", ["about 70 | 70 | - | about | faults"]),
    ("Officials warned about 20 villages could lose power.", ["about 20 | 20 | - | about | villages"]),
    ("The union claims about 4,000 miners stayed at home.", ["about 4,000 | 4000 | - | about | miners"]),
    ("The report said over 60 percent of the wells were dry.", ["over 60 percent | 60 | percent | more_than | wells"]),
    ("The agency learned about 12 pipes too late.", ["12 | 12 | - | exact | pipes"]),
    ("The panel heard about 12 cases of fraud.", ["12 | 12 | - | exact | cases of fraud"]),
    ("The minister spoke about 14 bridges that need repair.", ["14 | 14 | - | exact | bridges"]),
    ("The neighbours argued over 30 hectares of pasture.", ["30 hectares | 30 | hectare | exact | pasture"]),
    ("He wrote about five families who left the valley.", ["five | 5 | - | exact | families"]),
    ("He told reporters about 90 houses had been flooded.", ["about 90 | 90 | - | about | houses"]),
]
PREPOSITIONS = [
    ("The cousins bickered about four meadows.", ["four | 4 | - | exact | meadows"]),
    ("The clerks were questioned about 17 missing stamps.", ["17 | 17 | - | exact | missing stamps"]),
    ("The abbess kept silent about nine letters.", ["nine | 9 | - | exact | letters"]),
    ("A leaflet about 12 wild herbs was printed for the fair.", ["12 | 12 | - | exact | wild herbs"]),
    ("The brothers fell out over three orchards.", ["three | 3 | - | exact | orchards"]),
    ("The widow grieved over 30 drowned sheep.", ["30 | 30 | - | exact | drowned sheep"]),
    ("The guests danced around two lanterns.", ["two | 2 | - | exact | lanterns"]),
    ("The storm felled about 17 poplars.", ["about 17 | 17 | - | about | poplars"]),
    ("The clerk reads about 90 letters a week.", ["about 90 | 90 | per week | about | letters"]),
    ("The mayor spoke about 40 minutes.", ["about 40 minutes | 40 | minute | about"]),
    ("In the harbour about 17 boats were damaged.", ["about 17 | 17 | - | about | boats"]),
    ("Rangers caught over 30 poachers.", ["over 30 | 30 | - | more_than | poachers"]),
    ("The school has around 90 pupils.", ["around 90 | 90 | - | about | pupils"]),
]
ONE_MAGNITUDE = [
    ("Costs went from 6 million to 9.", ["6 million | 6e6", "9 | 9e6"]),
    ("The price went from 6 million to 9 euros.", ["6 million | 6e6 | EUR", "9 euros | 9 | EUR"]),
    ("The yard lost €2m-€3m on the ferry.", ["€2m | 2e6 | EUR", "€3m | 3e6 | EUR"]),
    ("The debt of Rs6 lakh was paid.", ["Rs6 lakh | 600000 | INR"]),
    ("The index rose 31 points to stand at 1,760 on Monday.", ["31 points | 31 | point", "1,760 | 1760 | point"]),
    ("The stake rose 3 points to 40 percent.", ["3 points | 3 | point", "40 percent | 40 | percent"]),
    ("The old pier is 70 metres long; its rival downstream measures 52.", ["70 metres | 70 | metre", "52 | 52 | metre"]),
    ("The old pier is 70 metres long; its rival downstream has 12 berths.", ["70 metres | 70 | metre", "12 | 12 | - | exact | berths"]),
]
NO_QUANTITIES = [
    ("The juniors went down 1-4 at home.", []),
    ("The visitors earned a 1:1 draw.", []),
    ("The pass is open for 3-5 lorries an hour.", ["3-5 | 3..5 | per hour | range | lorries"]),
    ("Ring 7313 240 15 60 for a seat.", []),
    ("The yard built 12 300 450 bricks.", ["12 300 450 | 12300450 | - | exact | bricks"]),
    ("The helmets carry the mark of GOST 41.6.", []),
    ("Inflation was 41.6 percent.", ["41.6 percent | 41.6 | percent"]),
    ("They rowed past the Seven Brothers rocks.", []),
    ("They rowed past seven rocks.", ["seven | 7 | - | exact | rocks"]),
    ("She is in two minds about it.", []),
    ("She has two houses.", ["two | 2 | - | exact | houses"]),
    ("Their odds were fifty-fifty.", []),
    ("The gate opens at 18.30 on Sundays.", []),
    ("A third wanted to leave, and half would stay.", ["half | 0.5 | part"]),
    ("Hides are down a quarter on the year.", ["a quarter | 0.25 | part | exact | Hides|- | decrease"]),
    ("Four more of the county's appointed judges resigned.", ["Four | 4 | - | exact | appointed judges"]),
    ("Six of the county's newly appointed judges resigned.", ["Six | 6 | - | exact | newly appointed judges"]),
]
LEFT_OUT = [
    ("Moisture fell from 14 percent in spring to 9 by autumn.", ["14 percent | 14 | percent", "9 | 9 | percent"]),
    ("Sales went from 20 tonnes to 31 lorries.", ["20 tonnes | 20 | tonne", "31 | 31 | -"]),
    (
        "The bridge cost 40 million yen ($280,000) and the tunnel 55 million ($385,000).",
        ["40 million yen | 40000000 | JPY", "$280,000 | 280000 | USD", "55 million | 55000000 | JPY", "$385,000 | 385000 | USD"],
    ),
    ("The plant made 84 tonnes in May, compared with 63 a year earlier.", ["84 tonnes | 84 | tonne", "63 | 63 | tonne"]),
    ("Output was 12 percent, against 9 in spring.", ["12 percent | 12 | percent", "9 | 9 | percent"]),
    ("Spending rose to 40 million euros from 35 million.", ["40 million euros | 40000000 | EUR", "35 million | 35000000 | EUR"]),
    ("A ton of barley costs 90 dollars, and a ton of wheat 140.", ["90 dollars | 90 | USD", "140 | 140 | USD"]),
    ("The first well gave 30 barrels a day and the second 45.", ["30 barrels a day | 30 | barrel per day", "45 | 45 | barrel per day"]),
    ("The north got 4.2 billion tenge and the south 3.1 billion.", ["4.2 billion tenge | 4.2e9 | KZT", "3.1 billion | 3.1e9 | KZT"]),
    (
        "Of 80 applicants, 55 were accepted and 25 turned away.",
        ["80 | 80 | - | exact | applicants", "55 | 55 | - | exact | applicants", "25 | 25 | - | exact | applicants"],
    ),
    ("The tax brought in 40 million euros and 12 firms closed.", ["40 million euros | 4e7 | EUR", "12 | 12 | - | exact | firms"]),
    ("The river rose 3 metres and 40 houses were flooded.", ["3 metres | 3 | metre", "40 | 40 | - | exact | houses"]),
    ("Wages grew 6 percent in the capital and 4 percent elsewhere.", ["6 percent | 6 | percent | exact | Wages", "4 percent | 4 | percent"]),
    ("Prices ranged between 12 and 15 euros.", ["between 12 and 15 euros | 12..15 | EUR | range"]),
]
BRACKETS = [
    ("The pipeline is more than 100 miles (160 km) long.", ["more than 100 miles | 100 | mile | more_than", "160 km | 160 | kilometre | more_than"]),
    ("The loan is worth about 90 million rubles ($1 million).", ["about 90 million rubles | 9e7 | RUB | about", "$1 million | 1e6 | USD | about"]),
    ("They paid at least 500 euros ($540) each.", ["at least 500 euros | 500 | EUR | at_least", "$540 | 540 | USD | at_least"]),
    ("The fine was 900 euros ($970).", ["900 euros | 900 | EUR | exact", "$970 | 970 | USD | exact"]),
    ("Less than 5 kilograms (11 pounds) was found.", ["Less than 5 kilograms | 5 | kilogram | less_than", "11 pounds | 11 | pound-mass | less_than"]),
    ("More than 40 people (12 of them children) were rescued.", ["More than 40 | 40 | - | more_than | people", "12 | 12 | - | exact"]),
    ("More than 40 towns (6 percent) voted.", ["More than 40 | 40 | - | more_than | towns", "6 percent | 6 | percent | exact"]),
    ("It lies over 30 km (about 19 miles) away.", ["over 30 km | 30 | kilometre | more_than", "about 19 miles | 19 | mile | about"]),
]
PREFIX = [
    ("The army bought sub-5 kg drones.", ["sub-5 kg | 5 | kilogram | less_than | drones"]),
    ("Sub-3 percent inflation is expected.", ["Sub-3 percent | 3 | percent | less_than | inflation"]),
    ("A sub-2 tonne truck may enter.", ["sub-2 tonne | 2 | tonne | less_than | truck"]),
    ("The sub-committee met 4 times.", ["4 times | 4"]),
    ("Mid-2023 sales were poor.", []),
    ("Over-65s travel free.", []),
]
DIRECTION = [
    (
        "Exports were +4.5% and imports -2.1%.",
        ["+4.5% | 4.5 | percent | exact | Exports | increase", "-2.1% | -2.1 | percent | exact | imports | decrease"],
    ),
    ("The share (+12%) led the market.", ["+12% | 12 | percent | exact | share | increase"]),
    ("The index gave up 3 percent by noon.", ["3 percent | 3 | percent | exact | index | decrease"]),
    ("Output was down 8 percent on the year.", ["8 percent | 8 | percent | exact | Output | decrease"]),
    ("Prices were 6 percent higher than a year ago.", ["6 percent | 6 | percent | exact | Prices | increase"]),
    ("Revenue was 20 percent lower in spring.", ["20 percent | 20 | percent | exact | Revenue | decrease"]),
    ("A 15 percent drop in sales was recorded.", ["15 percent | 15 | percent | exact | sales | decrease"]),
    ("Sales doubled after a 30-percent rise in wages.", ["30-percent | 30 | percent | exact | wages | increase"]),
    ("The currency weakened by 7 percent.", ["7 percent | 7 | percent | exact | currency | decrease"]),
    ("Debt swelled by 2 billion euros.", ["2 billion euros | 2e9 | EUR | exact | Debt | increase"]),
    ("An increase of 300 jobs is planned.", ["300 | 300 | - | exact | jobs | increase"]),
    ("The temperature was -12 degrees.", ["-12 degrees | -12 | degree | exact | temperature | level"]),
    ("The striker added 11 goals last year.", ["11 | 11 | - | exact | goals | level"]),
    ("The army lost 14 tanks.", ["14 | 14 | - | exact | tanks | level"]),
    ("Inspectors cut 12 locks at the depot.", ["12 | 12 | - | exact | locks | level"]),
    ("The clinic added 40 beds.", ["40 | 40 | - | exact | beds"]),
    ("The rate went up to 9 percent.", ["9 percent | 9 | percent | exact | rate | level"]),
    ("Duties make up 12 percent of the price.", ["12 percent | 12 | percent | exact | price | level"]),
]
MAGNITUDE = [
    ("The city has 2.5 m residents.", ["2.5 m | 2500000 | - | exact | residents"]),
    ("The firm sold 35m of its phones.", ["35m | 35000000 | - | exact | phones"]),
    ("The trench is 35m long.", ["35m | 35 | metre | exact | trench"]),
    ("They laid 35m of cable.", ["35m | 35 | metre | exact | cable"]),
    ("Some 3.4 bn people drink such water.", ["Some 3.4 bn | 3.4e9 | - | about | people"]),
    ("The fund manages $12 bn in bonds.", ["$12 bn | 12e9 | USD"]),
    ("The loss came to £4 m.", ["£4 m | 4e6 | GBP | exact | loss"]),
    ("The swimmer won the 200 m freestyle.", ["200 m | 200 | metre"]),
    ("The fence is 2 m high.", ["2 m | 2 | metre | exact | fence"]),
    ("Nearly 1.1m voters stayed at home.", ["Nearly 1.1m | 1100000 | - | about | voters"]),
    ("The network has 40k subscribers.", ["40k | 40000 | - | exact | subscribers"]),
    ("About 3 mln tonnes of grain were shipped.", ["About 3 mln tonnes | 3e6 | tonne | about | grain"]),
]
SHARED = [
    ("Losses rose from $4 to $7 billion.", ["$4 | 4e9 | USD", "$7 billion | 7e9 | USD"]),
    ("The repair will take 10 to 15 billion tenge.", ["10 to 15 billion tenge | 1e10..15e9 | KZT | range"]),
    ("Between 3 and 4 million people live there.", ["Between 3 and 4 million | 3e6..4e6 | - | range | people"]),
    ("The bill comes to $2-3 billion.", ["$2-3 billion | 2e9..3e9 | USD | range | bill"]),
    ("Imports fell from 9 to 6 million tonnes.", ["9 | 9e6 | tonne", "6 million tonnes | 6e6 | tonne"]),
    ("Two or three thousand people marched.", ["Two or three thousand | 2000..3000 | - | range | people"]),
    ("Subscribers went from 12k to 18k.", ["12k | 12000 | - | exact | Subscribers", "18k | 18000 | - | exact | Subscribers"]),
    ("It grew from 300 to 4,000 dollars.", ["300 | 300 | USD", "4,000 dollars | 4000 | USD"]),
    ("From 900 to 2 million copies were sold.", ["900 | 900", "2 million | 2000000"]),
    ("The queue grew from 40 to 90 lorries.", ["40 | 40 | - | exact | lorries", "90 | 90 | - | exact | lorries"]),
    ("Rooms cost from 40 to 90 euros.", ["40 to 90 euros | 40..90 | EUR | range | Rooms"]),
]
RATES = [
    ("The ferry carries 900 people a night.", ["900 | 900 | per night | exact | people"]),
    ("Guests pay 60 euros per night.", ["60 euros per night | 60 | EUR per night"]),
    ("Coal costs 21,000 tenge a tonne.", ["21,000 tenge a tonne | 21000 | KZT per tonne | exact | Coal"]),
    ("The subsidy is 450 tenge per kilogram of wool.", ["450 tenge per kilogram | 450 | KZT per kilogram | exact | subsidy"]),
    ("They process 300 parcels per shift.", ["300 | 300 | per shift | exact | parcels"]),
    ("The tariff is 19 tenge per kilowatt-hour.", ["19 tenge per kilowatt-hour | 19 | KZT per kilowatt-hour | exact | tariff"]),
    ("Gas was sold at $310 per 1,000 cubic metres.", ["$310 per 1,000 cubic metres | 310 | USD per 1000 cubic metre"]),
    ("The plant needs 40 tonnes of coal every day.", ["40 tonnes | 40 | tonne per day | exact | coal"]),
    ("There are 12 doctors per 10,000 inhabitants.", ["12 | 12 | per 10000 inhabitants | exact | doctors"]),
    ("Drivers earn 9 euros an hour.", ["9 euros an hour | 9 | EUR per hour"]),
    ("The budget is 12 billion som a year.", ["12 billion som a year | 12e9 | KGS per year | exact | budget"]),
    ("They sold 40 tickets a week ago.", ["40 | 40 | - | exact | tickets"]),
    ("They paid 40 euros a second time.", ["40 euros | 40 | EUR"]),
]
AGES = [
    ("Anna Berova, 58, runs the mill.", ["58 | 58 | year of age"]),
    ("The driver, 44, was not hurt.", ["44 | 44 | year of age"]),
    ("He died at the age of 64.", ["64 | 64 | year of age|year"]),
    ("She was 71 when the dam broke.", ["71 | 71 | year of age"]),
    ("Her brother turned 30 in prison.", ["30 | 30 | year of age"]),
    ("He was jailed at 17.", ["17 | 17 | year of age"]),
    ("Two girls, aged 9 and 11, were found.", ["Two | 2 | - | exact | girls", "9 | 9 | year of age", "11 | 11 | year of age"]),
    ("Men aged 18 to 27 are called up.", ["18 to 27 | 18..27 | year of age | range"]),
    ("A 34-year-old teacher was elected.", ["34-year-old | 34 | year of age"]),
    ("Children under 12 ride free.", ["under 12 | 12 | year of age | less_than"]),
    ("The total, 44, surprised nobody.", ["44 | 44 | - | exact | total"]),
    ("The result was 71.", ["71 | 71 | - | exact | result"]),
    ("Closed firms, 44, outnumber new ones.", ["44 | 44 | - "]),
    ("The gas price was 71 dollars.", ["71 dollars | 71 | USD | exact | gas price"]),
]
FRACTIONS = [
    ("Three fifths of the wells are dry.", ["Three fifths | 0.6 | part | exact | wells"]),
    ("About a third of voters were undecided.", ["About a third | 0.3333333333 | part | about | voters"]),
    ("More than half of the fleet is idle.", ["More than half | 0.5 | part | more_than | fleet"]),
    ("Half of all imports come by rail.", ["Half | 0.5 | part | exact | imports"]),
    ("Only 2 in 5 pupils can swim.", ["2 in 5 | 0.4 | part | exact | pupils"]),
    ("One in ten firms failed.", ["One in ten | 0.1 | part | exact | firms"]),
    ("Nine out of ten drivers agreed.", ["Nine out of ten | 0.9 | part | exact | drivers"]),
    ("Three-quarters of the budget goes to schools.", ["Three-quarters | 0.75 | part | exact | budget"]),
    ("Two hundred and twelve lorries were sent back.", ["Two hundred and twelve | 212 | - | exact | lorries"]),
    ("One thousand four hundred tents were sent.", ["One thousand four hundred | 1400 | - | exact | tents"]),
    ("The dam holds two and a half million cubic metres.", ["two and a half million cubic metres | 2500000 | cubic metre"]),
    ("They waited for one and a half hours.", ["one and a half hours | 1.5 | hour"]),
    ("Two thirds voted for it.", ["Two thirds | 0.6666666667 | part"]),
    ("It is a quarter of a century old.", ["a quarter of a century | 0.25 | century"]),
    ("He scored in the second half.", []),
    ("A third party was named.", []),
    ("Two in the town were arrested.", ["Two | 2"]),
    ("12 in the north and 5 in the south died.", ["12 | 12", "5 | 5"]),
]
INDIAN = [
    ("The state bought 5,00,000 doses.", ["5,00,000 | 500000 | - | exact | doses"]),
    ("A sum of Rs 12,50,000 was paid.", ["Rs 12,50,000 | 1250000 | INR"]),
    ("About 3 lakh people were moved.", ["About 3 lakh | 300000 | - | about | people"]),
    ("The bridge cost Rs 40 crore.", ["Rs 40 crore | 4e8 | INR | exact | bridge"]),
    ("Over 2.5 crore votes were cast.", ["Over 2.5 crore | 2.5e7 | - | more_than | votes"]),
    ("The list names 5, 10 and 15 villages.", ["5 | 5", "10 | 10", "15 | 15 | - | exact | villages"]),
    ("Lakhs of people came.", ["Lakhs | 200000..  | - | at_least | people"]),
]
NOTHING = [
    ("The office at 112 Mill Street is closed.", []),
    ("She lives at 14 Baker Lane.", []),
    ("The ministry is at 5 Abai Avenue.", []),
    ("The pump is an AX-300 model.", []),
    ("The Falcon 900 landed at noon.", []),
    ("They bought 3 Airbus A320 jets.", ["3 | 3 | - | exact | Airbus A320 jets"]),
    ("The Nikkei 225 fell.", []),
    ("The S&P 500 closed lower.", []),
    ("The FTSE 100 gained 2 percent.", ["2 percent | 2 | percent | exact | FTSE | increase"]),
    ("The firm holds an ISO 14001 certificate.", []),
    ("The fuel meets the Euro 5 standard.", []),
    ("The home side lost 2-4 on Sunday.", []),
    ("It ended 3-3 after extra time.", []),
    ("They beat the visitors 5-1.", []),
    ("It was built in 1987.", []),
    ("The 2019 harvest was poor.", []),
    ("By 2030, the city will have a metro.", []),
    ("One of the pumps failed.", []),
    ("At no time was the bridge closed.", []),
    ("For one thing, the road is narrow.", []),
    ("The plan is back to square one.", []),
    ("They gave it their best, one by one.", []),
    ("He was second to none, his zero tolerance known to all.", []),
    ("1. Keep the doors shut.", []),
    ("Decree No. 31-P was signed.", []),
    ("The train left platform 4 at 6.30 pm.", []),
    ("Flight 714 was cancelled.", []),
    ("They met in Room 12.", []),
    ("Call 112 in an emergency.", []),
    ("Clause 7 bars such sales.", []),
    ("In 12 towns the mains burst.", ["12 | 12 | - | exact | towns"]),
    ("At 112 sites work has stopped.", ["112 | 112 | - | exact | sites"]),
    ("In Mill Street 40 windows broke.", ["40 | 40 | - | exact | windows"]),
    ("Two of the pumps failed.", ["Two | 2 | - | exact | pumps"]),
    ("One firm failed.", ["One | 1 | - | exact | firm"]),
    ("The yard holds 1987 wagons.", ["1987 | 1987 | - | exact | wagons"]),
]
COUNTED = [
    ("Forty of the 90 wagons were empty.", ["Forty | 40 | - | exact | wagons", "90 | 90 | - | exact | wagons"]),
    ("Three of its ships sank.", ["Three | 3 | - | exact | ships"]),
    ("Twelve new cases were found on Monday.", ["Twelve | 12 | - | exact | new cases"]),
    ("Another 40 soldiers arrived.", ["40 | 40 | - | exact | soldiers"]),
    ("The death toll rose to 310.", ["310 | 310 | - | exact | death toll"]),
    ("The number of patients reached 1,400.", ["1,400 | 1400 | - | exact | patients"]),
    ("A total of 60 villages were cut off.", ["60 | 60 | - | exact | villages"]),
    ("A fine of 4,000 euros was imposed.", ["4,000 euros | 4000 | EUR | exact | fine"]),
    ("He paid a 4,000-euro fine.", ["4,000-euro | 4000 | EUR | exact | fine"]),
    ("The bank approved a $3 billion loan.", ["$3 billion | 3e9 | USD | exact | loan"]),
    ("Farmers harvested 12,000 tonnes of wheat.", ["12,000 tonnes | 12000 | tonne | exact | wheat"]),
    ("Wheat exports reached 12,000 tonnes.", ["12,000 tonnes | 12000 | tonne | exact | Wheat exports"]),
    ("Thirty percent of the harvest was lost.", ["Thirty percent | 30 | percent | exact | harvest"]),
    ("Unemployment stood at 5 percent.", ["5 percent | 5 | percent | exact | Unemployment"]),
    ("The queue stretched for 4 kilometres.", ["4 kilometres | 4 | kilometre | exact | queue"]),
    ("A 40-km gas pipeline is planned.", ["40-km | 40 | kilometre | exact | gas pipeline"]),
    ("Damage is estimated at 3 million euros.", ["3 million euros | 3e6 | EUR | exact | Damage"]),
    ("Officials put the losses at $30 million.", ["$30 million | 3e7 | USD | exact | losses"]),
    ("They seized goods worth 2 million tenge.", ["2 million tenge | 2e6 | KZT | exact | goods"]),
    ("There were 14 explosions overnight.", ["14 | 14 | - | exact | explosions"]),
    ("Some 200 were arrested in the square.", ["Some 200 | 200 | - | about | -"]),
    ("Six were killed and 30 wounded.", ["Six | 6 | - | exact", "30 | 30 | - | exact"]),
    ("The dam burst, killing 12 and injuring 40.", ["12 | 12 | - | exact", "40 | 40 | - | exact"]),
    ("The storm left 4,000 homeless.", ["4,000 | 4000 | - | exact | homeless"]),
    ("Of the 50 trains, 12 were late.", ["50 | 50 | - | exact | trains", "12 | 12 | - | exact | trains"]),
    ("The plant employs 900 engineers and 300 clerks.", ["900 | 900 | - | exact | engineers", "300 | 300 | - | exact | clerks"]),
    ("Hundreds of thousands of barrels leaked.", ["Hundreds of thousands of barrels | 200000.. | barrel | at_least"]),
    ("The mine produces 40 percent of the country's zinc.", ["40 percent | 40 | percent | exact | zinc"]),
    ("Inflation is expected to slow to 6 percent.", ["6 percent | 6 | percent | exact | Inflation"]),
    ("The ministry issued 12 export licences in March.", ["12 | 12 | - | exact | export licences"]),
]
MIXED = [
    ("Firefighters said about two dozen barns burned down before dawn.", ["about two dozen | 24 | - | about | barns"]),
    ("The prosecutor said nearly 7,000 files were copied, according to Tuesday's edition.", ["nearly 7,000 | 7000 | - | about | files"]),
    ("Analysts estimated around 15 percent of the crop had rotted in the silos.", ["around 15 percent | 15 | percent | about | crop"]),
    ("The deputy complained about 16 unanswered letters.", ["16 | 16 | - | exact | unanswered letters"]),
    ("Residents protested over three unfinished tunnels.", ["three | 3 | - | exact | unfinished tunnels"]),
    ("The hospital confirmed about 30 patients had been moved.", ["about 30 | 30 | - | about | patients"]),
    ("What the auditors wrote about 11 contracts is not known.", ["11 | 11 | - | exact | contracts"]),
    ("The dyke is 14 kilometres long, the canal 22.", ["14 kilometres | 14 | kilometre | exact | dyke", "22 | 22 | kilometre"]),
    (
        "Turnout reached 61 percent, up from 54 four years earlier.",
        ["61 percent | 61 | percent | exact | Turnout", "54 | 54 | percent", "four years | 4"],
    ),
    ("Over the past year, the price climbed from 310 to 420 tenge.", ["310 | 310 | KZT", "420 tenge | 420 | KZT"]),
    (
        "The drone flew more than 900 kilometres (560 miles) before it crashed.",
        ["more than 900 kilometres | 900 | kilometre | more_than", "560 miles | 560 | mile | more_than"],
    ),
    (
        "The rebuild will cost nearly 4 billion rubles ($45 million), the governor said.",
        ["nearly 4 billion rubles | 4e9 | RUB | about | rebuild", "$45 million | 4.5e7 | USD | about | rebuild"],
    ),
    (
        "Up to 80,000 litres (21,000 gallons) of diesel leaked.",
        ["Up to 80,000 litres | 80000 | litre | at_most", "21,000 gallons | 21000 | gallon | at_most | diesel"],
    ),
    ("A sub-$500 handset went on sale.", ["sub-$500 | 500 | USD | less_than | handset"]),
    (
        "Gold dropped 1.2 percent and silver 2.4 percent.",
        ["1.2 percent | 1.2 | percent | exact | Gold | decrease", "2.4 percent | 2.4 | percent | exact | silver | decrease"],
    ),
    ("Passenger numbers were 12 percent above the level of 2019.", ["12 percent | 12 | percent | exact | Passenger numbers"]),
    ("The ministry cut its forecast by half a percentage point.", ["half a percentage point | 0.5 | percentage point | exact | forecast | decrease"]),
    (
        "Milk output shrank 3.1 percent to 2.4 million tonnes.",
        ["3.1 percent | 3.1 | percent | exact | Milk output | decrease", "2.4 million tonnes | 2.4e6 | tonne | exact | Milk output | level"],
    ),
    ("The navy lost two frigates in the storm.", ["two | 2 | - | exact | frigates | level"]),
    ("The app has 1.3 m paying users.", ["1.3 m | 1.3e6 | - | exact | paying users"]),
    ("The shaft is 420 m deep and 6 m wide.", ["420 m | 420 | metre | exact | shaft", "6 m | 6 | metre"]),
    ("It has shipped 60m of the tiny chips since 2020.", ["60m | 6e7 | - | exact | tiny chips"]),
    ("The state will spend between $1.5 and $2 billion on the dam.", ["between $1.5 and $2 billion | 1.5e9..2e9 | USD | range"]),
    ("Some 10 to 12 thousand hens were culled.", ["Some 10 to 12 thousand | 10000..12000 | - | range | hens"]),
    ("Losses widened from 2 to 5 million euros.", ["2 | 2e6 | EUR", "5 million euros | 5e6 | EUR"]),
    ("The clinic treats 150 patients a day.", ["150 | 150 | per day | exact | patients"]),
    ("Hotels charge 90 dollars a night in season.", ["90 dollars a night | 90 | USD per night"]),
    ("Smelters emit 2 tonnes of carbon per tonne of metal.", ["2 tonnes | 2 | tonne per tonne | exact | carbon"]),
    ("There were 34 deaths per 100,000 residents.", ["34 | 34 | per 100000 residents | exact | deaths"]),
    ("The pipeline carries 1.2 million barrels daily.", ["1.2 million barrels daily | 1.2e6 | barrel per day"]),
    ("The farmer, 62, and his son, 31, were rescued.", ["62 | 62 | year of age", "31 | 31 | year of age"]),
    ("Marta Klein, who is 29, swam the strait.", ["29 | 29 | year of age"]),
    ("Women over 50 are screened for free.", ["over 50 | 50 | year of age | more_than"]),
    ("He retired at 58.", ["58 | 58 | year of age"]),
    ("Four fifths of the seats are empty.", ["Four fifths | 0.8 | part | exact | seats"]),
    ("Nearly three in four respondents said no.", ["Nearly three in four | 0.75 | part | about | respondents"]),
    ("One hundred and forty tents were flown in.", ["One hundred and forty | 140 | - | exact | tents"]),
    ("Just under half the bridges are unsafe.", ["Just under half | 0.5 | part | less_than | bridges"]),
    ("The relief fund got Rs 3,25,000 from donors.", ["Rs 3,25,000 | 325000 | INR"]),
    ("Nearly 12 lakh pupils sat the exam.", ["Nearly 12 lakh | 1.2e6 | - | about | pupils"]),
    ("The embassy moved to 27 Linden Court.", []),
    ("The Dow Jones Industrial Average and the CAC 40 both closed lower.", []),
    ("A Sukhoi Su-34 crashed near the base.", []),
    ("The Boeing 737 Max 8 was grounded.", []),
    ("Version 4 of the app was withdrawn.", []),
    ("The bill passed under Article 88.", []),
    ("Model Y sales beat those of the ID.4.", []),
    ("He came first in the 400 m hurdles.", ["400 m | 400 | metre"]),
    ("The visitors won 4-2 on penalties.", []),
    ("Track 5 is closed until Friday.", []),
    ("Bus 31 stops at gate 2.", []),
    ("She is one of those who stayed.", []),
    ("The G7 and the G20 will meet.", []),
    ("It was one of a kind.", []),
    ("The 1998 law was repealed in 2004.", []),
    ("The road, the A12, is shut.", []),
    ("Vitamin B12 and Omega 3 are sold there.", []),
    ("Chapter 3 lists 14 exemptions.", ["14 | 14 | - | exact | exemptions"]),
    ("On page 12 the report lists 40 villages.", ["40 | 40 | - | exact | villages"]),
    ("At stake are 14 seats.", ["14 | 14 | - | exact | seats"]),
    ("Last month 12 pumps failed.", ["12 | 12 | - | exact | pumps"]),
    ("Of the firm's 300 lorries, 40 are idle.", ["300 | 300 | - | exact | lorries", "40 | 40 | - | exact | lorries"]),
    ("The number of registered unemployed rose by 1,200.", ["1,200 | 1200 | - | exact | unemployed | increase"]),
    ("Five more bodies were found, taking the toll to 61.", ["Five | 5 | - | exact | more bodies", "61 | 61 | - | exact | toll"]),
    (
        "Authorities have evacuated 3,000 of the town's 8,000 inhabitants.",
        ["3,000 | 3000 | - | exact | inhabitants", "8,000 | 8000 | - | exact | inhabitants"],
    ),
    ("The blast killed at least nine and wounded more than 60.", ["at least nine | 9 | - | at_least", "more than 60 | 60 | - | more_than"]),
    (
        "The country exported 5.4 million tonnes of grain worth $1.6 billion.",
        ["5.4 million tonnes | 5.4e6 | tonne | exact | grain", "$1.6 billion | 1.6e9 | USD | exact | grain"],
    ),
    ("The company bought the mill for 30 million euros.", ["30 million euros | 3e7 | EUR | exact | mill"]),
    ("The trade deficit narrowed to $340 million in May.", ["$340 million | 3.4e8 | USD | exact | trade deficit"]),
    ("The minister announced 2,500 new apartments.", ["2,500 | 2500 | - | exact | new apartments"]),
    ("Authorities granted licences to 14 foreign banks.", ["14 | 14 | - | exact | foreign banks"]),
    ("A 12-member delegation arrived.", ["12 | 12 | - | exact | member"]),
    ("The subsidy covers up to 40 percent of the cost of a tractor.", ["up to 40 percent | 40 | percent | at_most | cost of a tractor|cost"]),
    ("Reserves stand at 31 billion dollars.", ["31 billion dollars | 3.1e10 | USD | exact | Reserves"]),
    ("The queue of trucks was 9 kilometres long.", ["9 kilometres | 9 | kilometre | exact | queue of trucks|queue"]),
    ("More than 70 percent of those polled backed the ban.", ["More than 70 percent | 70 | percent | more_than | those|those polled|-"]),
    ("About 60 people a week cross there illegally.", ["About 60 | 60 | per week | about | people"]),
]
CARRIED = [
    ("Nurses treated 73 wounded, nine of whom later died.", ["73 | 73 | - | exact | wounded", "nine | 9 | - | exact | wounded"]),
    ("They sowed 18 million hectares, of which 12 million are fallow.", ["18 million hectares | 18e6 | hectare", "12 million | 12e6 | hectare"]),
    ("Of the 620 pupils tested, one in six could not swim.", ["620 | 620 | - | exact | pupils", "one in six | 0.16666667 | part | exact | pupils"]),
    (
        "The village has 1,300 inhabitants, half of them over 65.",
        ["1,300 | 1300", "half | 0.5 | part | exact | inhabitants", "over 65 | 65 | year of age"],
    ),
    ("Farmers blocked the highway for five hours.", ["five hours | 5 | hour | exact | highway"]),
    ("Wheat exports doubled to 600,000 tonnes.", ["600,000 tonnes | 600000 | tonne | exact | Wheat exports"]),
]
PLACES = [
    ("The clinic works under three charters granted by the old council.", ["three | 3 | - | exact | charters"]),
    ("The kite flew over six villages before it fell.", ["six | 6 | - | exact | villages"]),
    ("Lamps were hung above two doors.", ["two | 2 | - | exact | doors"]),
    ("The firm employs under 300 people.", ["under 300 | 300 | - | less_than | people"]),
    ("Fewer than six schools stayed open.", ["Fewer than six | 6 | - | less_than | schools"]),
    ("The talks took over six hours.", ["over six hours | 6 | hour | more_than"]),
    ("It feeds over nine hundred families.", ["over nine hundred | 900 | - | more_than | families"]),
]
SHARED_MAGNITUDE = [
    ("Lima used 1.3 and 2.7 million cubic metres of water.", ["1.3 | 1300000 | cubic metre", "2.7 million cubic metres | 2700000 | cubic metre"]),
    ("The mills ground 3, 4 and 5 million tons.", ["3 | 3e6 | ton", "4 | 4e6 | ton", "5 million tons | 5e6 | ton"]),
    ("The two dams hold 4.1 and 6.5 billion litres.", ["two | 2 | - | exact | dams", "4.1 | 4.1e9 | litre", "6.5 billion litres | 6.5e9 | litre"]),
    ("Exports were $1.2bn in 2022 and $900m in 2021.", ["$1.2bn | 1.2e9 | USD", "$900m | 9e8 | USD"]),
    ("In autumn 12 firms and 3 million voters asked.", ["12 | 12 | - | exact | firms", "3 million | 3e6 | - | exact | voters"]),
    ("Between five and seven in ten voters stayed at home.", ["Between five and seven in ten | 0.5..0.7 | part | range | voters"]),
    ("Sales rose by a fifth to 3 billion euros.", ["a fifth | 0.2 | part", "3 billion euros | 3e9 | EUR"]),
]
AGE_RANGES = [
    ("Girls between 9 and 12 may sing in the choir.", ["between 9 and 12 | 9..12 | year of age | range"]),
    ("Children from 6 to 14 ride free.", ["6 to 14 | 6..14 | year of age | range"]),
    ("Those aged 65 or over pay half.", ["65 or over | 65 | year of age | at_least"]),
    ("At 84, Rosa Lind still swims.", ["84 | 84 | year of age"]),
    ("A woman of 33 was held.", ["33 | 33 | year of age"]),
    ("The oldest is 104 and the youngest 19.", ["104 | 104 | year of age", "19 | 19 | year of age"]),
    ("Workers from 6 to 14 firms came.", ["6 to 14 | 6..14 | - | range | firms"]),
]
PLACE_AND_PHONE = [
    ("The embassy stands at 14 Via dei Mille, behind the mint.", []),
    ("The archive is at 14-16 Via dei Mulini.", []),
    ("Call 0900 123 456 or 020 7946 0958 for tickets.", []),
    ("The lift stops on floors 3, 7 and 12.", []),
    ("It lies at 0.45 percent.", ["0.45 percent | 0.45 | percent"]),
    ("It was a one-off in a one-way street.", []),
]
A_PRICE = [
    ("The frost cost the growers 4.5m.", ["4.5m | 4.5e6 | -"]),
    ("The wall is 4.5m high.", ["4.5m | 4.5 | metre"]),
    ("The grant of 2m kroner came late.", ["2m | 2e6"]),
    ("They pay 40 euros a month on heating.", ["40 euros a month | 40 | EUR per month"]),
    ("It pays 5p a bottle and 12p a can.", ["5p a bottle | 5 | penny per bottle", "12p a can | 12 | penny per can"]),
    ("A month on, they built a road at $3m per km.", ["$3m per km | 3e6 | USD per kilometre"]),
    ("It won 3 million euros, a record in the valley.", ["3 million euros | 3e6 | EUR"]),
]
KINDS = {
    "prepositions of the word before": PREPOSITIONS,
    "one magnitude or unit for two": ONE_MAGNITUDE,
    "no quantities": NO_QUANTITIES,
    "prepositions of place": PLACES,
    "a magnitude shared": SHARED_MAGNITUDE,
    "ranges of age": AGE_RANGES,
    "addresses, telephones, floors": PLACE_AND_PHONE,
    "at a price": A_PRICE,
    "saying": SAYING,
    "left out": LEFT_OUT,
    "brackets": BRACKETS,
    "prefix": PREFIX,
    "direction": DIRECTION,
    "magnitude": MAGNITUDE,
    "shared": SHARED,
    "rates": RATES,
    "ages": AGES,
    "fractions": FRACTIONS,
    "indian": INDIAN,
    "nothing": NOTHING,
    "counted": COUNTED,
    "mixed": MIXED,
    "carried": CARRIED,
}


def read(text):
    return [q for p in parse(text, [(Span(0, len(text)), "body")]) for q in quantities(p, UNITS) if q.role == "quantity"]


def fault(sentence, wanted, found):
    """What of a wanted figure is not as written, empty where all is."""
    text, *fields = (part.strip() for part in wanted.split("|"))
    fields = [f.strip() for f in wanted.split(" | ")[1:]]
    q = next((q for q in found if q.span.of(sentence) == text), None)
    if q is None:
        return f"{text!r} is not read; found {[q.span.of(sentence) for q in found]}"
    unit = f"{q.unit or ''} per {q.per}".strip() if q.per else q.unit
    given = [_value(q, fields[0] if fields else ""), unit or "-", q.bound, q.counted or "-", q.change]
    wrong = [f"{g} for {w}" for g, w in zip(given, fields, strict=False) if not _same(g, w)]
    return f"{text!r}: {', '.join(wrong)}" if wrong else ""


def _value(q, wanted):
    return (q.lower, q.upper) if ".." in wanted else q.value


def _same(given, wanted):
    if isinstance(given, tuple):
        ends = [float(end) if end.strip() else None for end in wanted.split("..")]
        return list(given) == [e if e is None else pytest.approx(e) for e in ends]
    if isinstance(given, float | int) or given is None:
        return given is not None and given == pytest.approx(float(wanted))
    return given in wanted.split("|")


@pytest.mark.parametrize("sentence, wanted", [row for rows in KINDS.values() for row in rows if row[1] is not None])
def test_a_sentence_of_the_press(sentence, wanted):
    found = read(sentence)
    assert [f for f in (fault(sentence, w, found) for w in wanted) if f] == []
    assert len(found) == len(wanted), [q.span.of(sentence) for q in found]
